/** What `npm run claims` writes: a table for the terminal, JSON, a Markdown report, and the evidence that pages show. */

/** @typedef {import("../src/theory/check.ts").ClaimResult} ClaimResult */
/**
 * @typedef {{
 *   lesson: string, claim: string, says: string, seed: number, seconds: number,
 *   result: ClaimResult | null, fault: string | null,
 * }} Row
 */
/** @typedef {{ seconds: number, workers: number }} Whole */

/**
 * The rows by a key, in the order in which the keys first come.
 * @returns {Map<string, Row[]>}
 */
export function grouped(
  /** @type {readonly Row[]} */ rows,
  /** @type {(row: Row) => string} */ key = ({ lesson, claim }) => `${lesson}/${claim}`,
) {
  /** @type {Map<string, Row[]>} */
  const groups = new Map();
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), row]);
  return groups;
}

const number = (/** @type {number} */ x) =>
  Number.isNaN(x)
    ? "–"
    : Number.isFinite(x)
      ? String(Number(x.toPrecision(4))).replace("-", "−")
      : x > 0
        ? "∞"
        : "−∞";

/** What was found, with what it was found of. A theorem's evidence names its own sides. */
export const evidence = (/** @type {ClaimResult} */ { measures, words, comparisons }) =>
  comparisons.length === 0
    ? words
    : `${measures.charAt(0).toUpperCase()}${measures.slice(1)}: ${words.charAt(0).toLowerCase()}${words.slice(1)}`;

const statistic = (/** @type {Row} */ { result }) =>
  result ? `${result.estimates} ${number(result.statistic)}` : "–";

export const interval = (/** @type {Row} */ { result }) =>
  result ? `[${number(result.interval.low)}, ${number(result.interval.high)}]` : "–";

const threshold = (/** @type {Row} */ { result }) =>
  !result
    ? "–"
    : result.comparisons.length === 0
      ? "theorem"
      : result.comparisons.map((c) => `${c.side === "above" ? ">" : "<"} ${number(c.threshold)}`).join(", ");

const effect = (/** @type {Row} */ { result }) =>
  result && result.comparisons.length > 0
    ? result.comparisons.map((c) => number(c.effect.value)).join(", ")
    : "–";

const verdict = (/** @type {Row} */ { result }) =>
  result ? (result.verdict === "unclear" ? "not enough evidence" : result.verdict) : "error";

const HEADINGS = [
  "claim",
  "seed",
  "replicas",
  "statistic",
  "interval",
  "threshold",
  "effect",
  "verdict",
  "seconds",
];
const cells = (/** @type {Row} */ row) => [
  `${row.lesson}/${row.claim}`,
  String(row.seed),
  row.result ? String(row.result.replicas) : "–",
  statistic(row),
  interval(row),
  threshold(row),
  effect(row),
  verdict(row),
  row.seconds.toFixed(1),
];

/** How often each claim held, where several seeds were tried. */
function counts(/** @type {readonly Row[]} */ rows) {
  return [...grouped(rows)].flatMap(([id, group]) => {
    if (group.length < 2) return [];
    const of = (/** @type {string} */ kind) => group.filter(({ result }) => result?.verdict === kind).length;
    const errors = group.filter(({ fault }) => fault !== null).length;
    return [
      { id, seeds: group.length, holds: of("holds"), fails: of("fails"), unclear: of("unclear"), errors },
    ];
  });
}

export function tableOf(/** @type {readonly Row[]} */ rows) {
  const lines = [HEADINGS, ...rows.map(cells)];
  const widths = HEADINGS.map((_, i) => Math.max(...lines.map((line) => (line[i] ?? "").length)));
  const table = lines
    .map((line) =>
      line
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
  const tally = counts(rows).map(
    ({ id, seeds, holds, fails, unclear, errors }) =>
      `${id}: holds on ${holds} of ${seeds} seeds (${fails} fail, ${unclear} open, ${errors} errors)`,
  );
  return [table, ...(tally.length > 0 ? ["", ...tally] : [])].join("\n");
}

/** Infinite and unknown numbers are null. */
export const jsonOf = (/** @type {readonly Row[]} */ rows, /** @type {Whole} */ whole) =>
  `${JSON.stringify({ ...whole, claims: rows }, null, 1)}\n`;

export function markdownOf(/** @type {readonly Row[]} */ rows, /** @type {Whole} */ whole) {
  const line = (/** @type {readonly string[]} */ list) =>
    `| ${list.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  const tally = counts(rows);
  return [
    "# Claims",
    "",
    `${rows.length} checks with ${whole.workers} workers in ${whole.seconds.toFixed(0)} s.`,
    "",
    line(HEADINGS),
    line(HEADINGS.map(() => "---")),
    ...rows.map((row) => line(cells(row))),
    "",
    ...(tally.length > 0
      ? [
          line(["claim", "seeds", "holds", "fails", "not enough evidence", "errors"]),
          line(["---", "---", "---", "---", "---", "---"]),
          ...tally.map(({ id, seeds, holds, fails, unclear, errors }) =>
            line([id, ...[seeds, holds, fails, unclear, errors].map(String)]),
          ),
          "",
        ]
      : []),
    ...rows.flatMap((row) => [
      `## ${row.lesson}/${row.claim}, seed ${row.seed}: ${verdict(row)}`,
      "",
      `> ${row.says}`,
      "",
      row.fault ?? (row.result ? evidence(row.result) : ""),
      "",
      ...(row.result ? [`${row.result.refutation} Bounds by: ${row.result.method}.`, ""] : []),
    ]),
  ].join("\n");
}

/** The text of an `evidence.json`: what was recorded `before`, with the rows' results in their place. */
export function recorded(/** @type {Record<string, unknown>} */ before, /** @type {readonly Row[]} */ rows) {
  const entries = { ...before };
  for (const { claim, says, seed, result } of rows)
    if (result)
      entries[claim] = {
        says,
        verdict: result.verdict,
        words: evidence(result),
        statistic: result.statistic,
        replicas: result.replicas,
        seed,
      };
  const sorted = Object.fromEntries(Object.entries(entries).sort(([a], [b]) => (a < b ? -1 : 1)));
  return `${JSON.stringify(sorted, null, 2)}\n`;
}
