/** What `npm run bench` writes: tables for the terminal and in Markdown, and the README's summary. */

/** @typedef {import("../bench/bench.ts").Row} Row */
/** @typedef {import("../bench/bench.ts").BenchOptions} BenchOptions */
/**
 * @typedef {{
 *   machine: string,
 *   load: readonly [before: number, after: number],
 *   date: string,
 *   options: BenchOptions,
 *   results: { place: string, rows: Row[] }[],
 * }} Whole
 */

/** Three digits, and no more than four behind the point. */
const digits = (/** @type {number} */ x) => {
  if (x >= 100) return x.toFixed(0);
  if (x >= 10) return x.toFixed(1);
  if (x >= 1) return x.toFixed(2);
  return x >= 0.1 ? x.toFixed(3) : x.toFixed(4);
};
const times = (/** @type {number} */ ratio) => `${ratio.toFixed(ratio < 10 ? 2 : 1)}×`;

const timing = (/** @type {Row} */ row, /** @type {string} */ name) =>
  row.timings.find((candidate) => candidate.name === name);
/** Of one contestant: milliseconds, least and median; times ours, by medians in the same rounds and by the least. */
const ms = (/** @type {string} */ name) => (/** @type {Row} */ row) => {
  const found = timing(row, name);
  return found ? digits(found.median) : "–";
};
const least = (/** @type {string} */ name) => (/** @type {Row} */ row) => {
  const found = timing(row, name);
  return found ? digits(found.least) : "–";
};
const ratio = (/** @type {string} */ name) => (/** @type {Row} */ row) => {
  const found = timing(row, name);
  return found ? times(found.ratio) : "–";
};
const leastRatio = (/** @type {string} */ name) => (/** @type {Row} */ row) => {
  const found = timing(row, name);
  return found ? times(found.leastRatio) : "–";
};
/** 10^9 operations a second in matrix products, by the whole step's least time. */
const speed = (/** @type {string} */ name) => (/** @type {Row} */ row) => {
  const own = timing(row, name);
  return own && row.flops ? (row.flops / own.least / 1e6).toFixed(1) : "–";
};
const nameOf = (/** @type {Row} */ row) => row.name;

export const compact = (/** @type {Row} */ row) =>
  `${row.name}: ${row.timings.map((t) => `${t.name} ${digits(t.median)} (${times(t.ratio)}, least ${digits(t.least)})`).join(", ")}`;

/** @typedef {readonly (readonly [heading: string, cell: (row: Row) => string])[]} Columns */

/** @type {Readonly<Record<Row["group"], Columns>>} */
const COLUMNS = {
  network: [
    ["one step of", nameOf],
    ["ours", ms("ours")],
    ["least", least("ours")],
    ["GFLOP/s", speed("ours")],
    ["uncaptured / ours", ratio("uncaptured")],
    ["stock WASM / ours", ratio("stock WASM")],
    ["by least times", leastRatio("stock WASM")],
    ["stock CPU / ours", ratio("stock CPU")],
    ["loops / ours", ratio("loops")],
    ["by least times", leastRatio("loops")],
  ],
  lesson: [
    ["one step of", nameOf],
    ["ours", ms("ours")],
    ["uncaptured / ours", ratio("uncaptured")],
    ["by least times", leastRatio("uncaptured")],
    ["stock WASM / ours", ratio("stock WASM")],
    ["by least times", leastRatio("stock WASM")],
  ],
  product: [
    ["product", nameOf],
    ["ours", ms("ours")],
    ["GFLOP/s", speed("ours")],
    ["relaxed SIMD", ms("relaxed")],
    ["GFLOP/s", speed("relaxed")],
    ["relaxed / ours", ratio("relaxed")],
  ],
  draw: [
    ["draw", nameOf],
    ["ours", ms("ours")],
    ["loops / ours", ratio("loops")],
    ["by least times", leastRatio("loops")],
  ],
};

const gridOf = (/** @type {Columns} */ columns, /** @type {readonly Row[]} */ rows) => [
  columns.map(([heading]) => heading),
  ...rows.map((row) => columns.map(([, cell]) => cell(row))),
];
const grids = (/** @type {readonly Row[]} */ rows) =>
  Object.entries(COLUMNS)
    .map(([group, columns]) =>
      gridOf(
        columns,
        rows.filter((row) => row.group === group),
      ),
    )
    .filter((grid) => grid.length > 1);

export const tableOf = (/** @type {readonly Row[]} */ rows) =>
  grids(rows)
    .map((grid) => {
      const widths = (grid[0] ?? []).map((_, i) => Math.max(...grid.map((line) => (line[i] ?? "").length)));
      return grid
        .map((line) =>
          line
            .map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
            .join("  "),
        )
        .join("\n");
    })
    .join("\n\n");

/** Padded as the formatter wants it. */
function markdownTable(/** @type {readonly (readonly string[])[]} */ grid) {
  const widths = (grid[0] ?? []).map((_, i) => Math.max(3, ...grid.map((line) => (line[i] ?? "").length)));
  const line = (/** @type {readonly string[]} */ cells) =>
    `| ${cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join(" | ")} |`;
  const [headings = [], ...body] = grid;
  const rule = widths.map((width, i) => (i === 0 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`));
  return [line(headings), line(rule), ...body.map(line)].join("\n");
}

const circumstances = (/** @type {Whole} */ { machine, load, date }) =>
  `${machine}, ${date}; load ${load.map((x) => x.toFixed(1)).join(" before and ")} after`;

export const markdownOf = (/** @type {Whole} */ whole) =>
  [
    "# What a step costs",
    `Milliseconds; medians of up to ${whole.options.effort.rounds} samples of ${whole.options.effort.sample} ms taken in turn, so that what else the machine does strikes all alike; ratios are medians of those within one round. ${circumstances(whole)}. Made by \`npm run bench -- --readme\`.`,
    ...whole.results.flatMap(({ place, rows }) => [`## ${place}`, ...grids(rows).map(markdownTable)]),
  ].join("\n\n") + "\n";

/** @type {Columns} */
const SUMMARY = [
  ["one step of", nameOf],
  ["here, ms", least("ours")],
  ["GFLOP/s", speed("ours")],
  ["stock TensorFlow.js WASM", ratio("stock WASM")],
  ["stock, plain JavaScript", ratio("stock CPU")],
  ["loops by hand", ratio("loops")],
];

const middle = (/** @type {readonly number[]} */ values) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

/** How many are quicker than with stock kernels; beyond a tenth by both measures, since the machine is never quiet. */
function lessonsIn(/** @type {readonly Row[]} */ rows) {
  const own = rows.flatMap((row) => {
    const stock = row.group === "lesson" ? timing(row, "stock WASM") : undefined;
    return stock ? [stock] : [];
  });
  const count = (/** @type {(ratio: number) => boolean} */ is) =>
    own.filter((stock) => is(stock.ratio) && is(stock.leastRatio)).length;
  const [faster, slower] = [count((x) => x > 1.1), count((x) => x < 0.9)];
  const typical = middle(own.map((stock) => stock.ratio));
  return `One step of each of the lessons' ${own.length} experiments, beside stock kernels: ${faster} are quicker, ${own.length - faster - slower} alike within a tenth, ${slower} slower; the one in the middle is ${typical.toFixed(1)} times as quick.`;
}

const [BEGIN, END] = ["<!-- bench: written by npm run bench -- --readme -->", "<!-- /bench -->"];

/** The README with this run's summary in its place. */
export function withSummary(/** @type {string} */ readme, /** @type {Whole} */ whole) {
  const [head, rest] = readme.split(BEGIN);
  const tail = rest?.split(END)[1];
  if (head === undefined || tail === undefined)
    throw new Error(`README.md has no place for the summary: put "${BEGIN}" and "${END}" where it belongs.`);
  const parts = [
    `Least milliseconds of a step, and how many times as long others take for it. ${circumstances(whole)}. All cases are in [docs/bench.md](docs/bench.md).`,
    ...whole.results.flatMap(({ place, rows }) => [
      `**${place}**`,
      markdownTable(
        gridOf(
          SUMMARY,
          rows.filter(({ group }) => group === "network"),
        ),
      ),
      lessonsIn(rows),
    ]),
  ];
  return [head + BEGIN, ...parts, END + tail].join("\n\n");
}
