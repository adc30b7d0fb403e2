import type { Axis, Drawing, Mark } from "@contract";
import { t } from "../../words/words";
import { significant, withUnit } from "./format";
import { binsOf } from "./histogram";
import type { Numbers } from "./numbers";

/** A drawing's numbers as tables, whole and in full precision; null where there is no number. */
export interface Table {
  readonly title: string;
  readonly headings: readonly string[];
  readonly rows: number;
  readonly cell: (row: number, column: number) => number | string | null;
}
type Of<K extends Mark["kind"]> = Extract<Mark, { readonly kind: K }>;
type Curve = Of<"line"> | Of<"points"> | Of<"bars">;

const heading = (axis: Axis, otherwise = t("figure.value")): string =>
  withUnit(axis.label || otherwise, axis.unit);
const isCurve = (mark: Mark): mark is Curve =>
  mark.kind === "line" || mark.kind === "points" || mark.kind === "bars";
const edgesOf = (mark: Curve): { readonly low: Numbers; readonly high: Numbers } | undefined =>
  mark.kind === "line" ? mark.band : mark.error;

function sameX(a: Curve["x"], b: Curve["x"]): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (!Object.is(a[i], b[i])) return false;
  return true;
}

/** Curves over the same x share a table: x, then each curve with the ends of its band. */
function curveTable(curves: readonly Curve[], { x, y }: Drawing): Table {
  const columns: { readonly heading: string; readonly values: Curve["x"] }[] = [
    { heading: heading(x), values: curves[0]?.x ?? [] },
  ];
  for (const curve of curves) {
    const name = withUnit(curve.label || heading(y), curve.label ? y.unit : undefined);
    const edges = edgesOf(curve);
    columns.push({ heading: name, values: curve.y });
    if (edges)
      columns.push(
        { heading: t("figure.low", { name }), values: edges.low },
        { heading: t("figure.high", { name }), values: edges.high },
      );
  }
  return {
    title: curves
      .map((curve) => curve.label)
      .filter(Boolean)
      .join(", "),
    headings: columns.map((column) => column.heading),
    rows: curves[0]?.y.length ?? 0,
    cell: (row, column) => columns[column]?.values[row] ?? null,
  };
}

function fieldTable(mark: Of<"heatmap"> | Of<"contour">, { x, y }: Drawing): Table {
  const width = mark.x.length;
  return {
    title: mark.label,
    headings: [
      heading(x, t("figure.across")),
      heading(y, t("figure.up")),
      withUnit(mark.label, mark.kind === "heatmap" ? mark.unit : undefined),
    ],
    rows: width * mark.y.length,
    cell: (row, column) =>
      (column === 0 ? mark.x[row % width] : column === 1 ? mark.y[Math.floor(row / width)] : mark.z[row]) ??
      null,
  };
}

function pathsTable(mark: Of<"paths">, { x, y }: Drawing): Table {
  const starts = [0];
  for (const path of mark.paths) starts.push((starts.at(-1) ?? 0) + path.x.length);
  const pathOf = (row: number): number => {
    let path = 0;
    while ((starts[path + 1] ?? Infinity) <= row) path++;
    return path;
  };
  return {
    title: mark.label,
    headings: [t("figure.path"), heading(x), heading(y)],
    rows: starts.at(-1) ?? 0,
    cell: (row, column) => {
      const path = pathOf(row);
      const within = row - (starts[path] ?? 0);
      return column === 0 ? path + 1 : (mark.paths[path]?.[column === 1 ? "x" : "y"][within] ?? null);
    },
  };
}

const wordsTable = (mark: Of<"texts">): Table => ({
  title: mark.label,
  headings: [mark.label],
  rows: mark.texts.length,
  cell: (row) => mark.texts[row] ?? null,
});

function histogramTable(mark: Of<"histogram">, drawing: Drawing): Table {
  const bins = binsOf(drawing).get(mark);
  const name = heading(drawing.x);
  return {
    title: mark.label,
    headings: [t("figure.from", { name }), t("figure.to", { name }), t("figure.count")],
    rows: bins?.counts.length ?? 0,
    cell: (row, column) => (column === 2 ? bins?.counts[row] : bins?.edges[row + column]) ?? null,
  };
}

/** All tables of a drawing: one for each group of curves over the same x, one for each other mark, one for all rules. */
export function tablesOf(drawing: Drawing): readonly Table[] {
  const groups: Curve[][] = [];
  const tables: Table[] = [];
  const rules = drawing.marks.filter((mark) => mark.kind === "rule");
  for (const mark of drawing.marks) {
    if (isCurve(mark)) {
      const group = groups.find(([first]) => first && sameX(first.x, mark.x));
      if (group) group.push(mark);
      else groups.push([mark]);
    } else if (mark.kind === "histogram") tables.push(histogramTable(mark, drawing));
    else if (mark.kind === "paths") tables.push(pathsTable(mark, drawing));
    else if (mark.kind === "texts") tables.push(wordsTable(mark));
    else if (mark.kind !== "rule") tables.push(fieldTable(mark, drawing));
  }
  if (rules.length > 0)
    tables.push({
      title: t("figure.rules"),
      headings: [t("figure.line"), t("figure.axis"), t("figure.value")],
      rows: rules.length,
      cell: (row, column) => {
        const rule = rules[row];
        return rule
          ? column === 0
            ? rule.label
            : column === 1
              ? heading(drawing[rule.axis])
              : rule.at
          : null;
      },
    });
  return [...groups.map((group) => curveTable(group, drawing)), ...tables];
}

/** At most `most` of `rows` row numbers, evenly spread, the first and the last among them. */
export function thinned(rows: number, most: number): readonly number[] {
  if (rows <= most) return Array.from({ length: rows }, (_, i) => i);
  return Array.from({ length: most }, (_, i) => Math.round((i * (rows - 1)) / (most - 1)));
}

/** A cell as it is read in a table. */
export const cellText = (value: number | string | null): string =>
  value === null ? "" : typeof value === "string" ? value : significant(value, 5);

const quoted = (value: string): string =>
  /[",\n\r]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;

/** Every number of a drawing as comma-separated values (RFC 4180); its tables follow each other after an empty line. */
export function csvOf(drawing: Drawing): string {
  const blocks = tablesOf(drawing).map((table) => {
    const lines = [table.headings.map(quoted).join(",")];
    for (let row = 0; row < table.rows; row++) {
      const cells = table.headings.map((_, column) => {
        const value = table.cell(row, column);
        return value === null ? "" : quoted(String(value));
      });
      lines.push(cells.join(","));
    }
    return `${lines.join("\r\n")}\r\n`;
  });
  return blocks.join("\r\n");
}
