/** What `npm run bench` writes: tables for the terminal and in Markdown. */

/** @typedef {import("../bench/bench.ts").Row} Row */
/** @typedef {{ machine: string, date: string, rounds: number, results: { place: string, rows: Row[] }[] }} Whole */

const digits = (/** @type {number} */ x) =>
  x >= 100 ? x.toFixed(0) : x >= 10 ? x.toFixed(1) : x >= 1 ? x.toFixed(2) : x.toFixed(4);

const timing = (/** @type {Row} */ row, /** @type {string} */ name) =>
  row.timings.find((candidate) => candidate.name === name);
const ms = (/** @type {Row} */ row, /** @type {string} */ name) => {
  const found = timing(row, name);
  return found ? digits(found.median) : "–";
};
const ratio = (/** @type {Row} */ row, /** @type {string} */ name) => {
  const found = timing(row, name);
  return found ? `${found.ratio.toFixed(found.ratio < 10 ? 2 : 1)}×` : "–";
};
const leastRatio = (/** @type {Row} */ row, /** @type {string} */ name) => {
  const found = timing(row, name);
  return found ? `${found.leastRatio.toFixed(found.leastRatio < 10 ? 2 : 1)}×` : "–";
};
/** 10^9 operations a second in matrix products, by the whole step's least time. */
const speed = (/** @type {Row} */ row) => {
  const own = timing(row, "ours");
  return own && row.flops ? (row.flops / own.least / 1e6).toFixed(1) : "–";
};

export const compact = (/** @type {Row} */ row) =>
  `${row.name}: ${row.timings.map(({ name, median, least, ratio: r }) => `${name} ${digits(median)} (${r.toFixed(2)}×, least ${digits(least)})`).join(", ")}`;

/** @type {readonly (readonly [heading: string, cell: (row: Row) => string])[]} */
const NETWORK = [
  ["one step of", (row) => row.name],
  ["ours", (row) => ms(row, "ours")],
  ["stock WASM", (row) => ms(row, "stock WASM")],
  ["stock CPU", (row) => ms(row, "stock CPU")],
  ["plain loops", (row) => ms(row, "loops")],
  ["stock WASM / ours", (row) => ratio(row, "stock WASM")],
  ["by least times", (row) => leastRatio(row, "stock WASM")],
  ["loops / ours", (row) => ratio(row, "loops")],
  ["by least times", (row) => leastRatio(row, "loops")],
  ["GFLOP/s", speed],
];
/** @type {typeof NETWORK} */
const LESSON = [
  ["one step of", (row) => row.name],
  ["ours", (row) => ms(row, "ours")],
  ["stock WASM", (row) => ms(row, "stock WASM")],
  ["stock WASM / ours", (row) => ratio(row, "stock WASM")],
  ["by least times", (row) => leastRatio(row, "stock WASM")],
];

const grids = (/** @type {readonly Row[]} */ rows) =>
  /** @type {const} */ ([
    [NETWORK, "network"],
    [LESSON, "lesson"],
  ])
    .map(([columns, group]) => {
      const own = rows.filter((row) => row.group === group);
      return [columns.map(([heading]) => heading), ...own.map((row) => columns.map(([, cell]) => cell(row)))];
    })
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

export const markdownOf = (/** @type {Whole} */ { machine, date, rounds, results }) =>
  [
    `Milliseconds a step, medians of ${rounds} samples taken in turn. ${machine}, ${date}.`,
    ...results.flatMap(({ place, rows }) => [
      `## ${place}`,
      ...grids(rows).map((grid) => {
        const line = (/** @type {readonly string[]} */ cells) => `| ${cells.join(" | ")} |`;
        const [headings = [], ...body] = grid;
        return [
          line(headings),
          line(headings.map((_, i) => (i === 0 ? "---" : "--:"))),
          ...body.map(line),
        ].join("\n");
      }),
    ]),
  ].join("\n\n") + "\n";
