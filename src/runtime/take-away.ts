/** A recording as files that other programs read: every row, every replica, every number that was recorded. */
import type { AnyExperiment, Recording, Series, SeriesSchema } from "@contract";
import { specText } from "./spec";

const componentsOf = (series: Series | undefined, k: number): readonly string[] =>
  series?.kind === "vector" ? series.components : Array.from({ length: k }, () => "");

/** Quoted where a comma, a quote or the end of a line would end the field. */
const field = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** A number so that it is read back the same; nothing where it is not a number, and the usual word where it is infinite. */
const csvNumber = (value: number): string =>
  Number.isNaN(value) ? "" : Number.isFinite(value) ? String(value) : value > 0 ? "Inf" : "-Inf";

/**
 * CSV (RFC 4180) in pieces: one line a step and replica, one column a series and component. In pieces, because one
 * string of a long recording would be longer than a string may be.
 */
export function recordingCsv({ title: _, series }: AnyExperiment, recording: Recording): readonly string[] {
  const schema = series as SeriesSchema;
  const columns = Object.entries(recording.columns);
  const header = columns.flatMap(([name, { k }]) =>
    componentsOf(schema[name], k).map((component) =>
      field(component === "" ? name : `${name}: ${component}`),
    ),
  );
  const pieces = [`${["step", "replica", ...header].join(",")}\r\n`];
  for (let row = 0; row < recording.rows; row++) {
    const lines: string[] = [];
    for (let replica = 0; replica < recording.replicas; replica++) {
      const cells = [String(recording.steps[row]), String(replica)];
      for (const [, { k, data }] of columns)
        for (let j = 0; j < k; j++)
          cells.push(csvNumber(data[(row * recording.replicas + replica) * k + j] ?? NaN));
      lines.push(`${cells.join(",")}\r\n`);
    }
    pieces.push(lines.join(""));
  }
  return pieces;
}

/** JSON knows no NaN and no infinity: null stands for a number that is not finite. */
const jsonNumber = (value: number): number | null => (Number.isFinite(value) ? value : null);

/**
 * JSON in pieces: what was run, and under each series its values by row, then replica, then component. A number that is
 * not finite is null.
 */
export function recordingJson(
  { title, series }: AnyExperiment,
  recording: Recording,
  saved: string,
): readonly string[] {
  const schema = series as SeriesSchema;
  const { spec, backend, stride, replicas, rows } = recording;
  const about = {
    title: title.replaceAll("$", ""),
    run: specText(spec),
    ...spec,
    backend,
    saved,
    stride,
    steps: Array.from(recording.steps.subarray(0, rows)),
    divergedAt: Array.from(recording.divergedAt),
  };
  const pieces = [`${JSON.stringify(about).slice(0, -1)},"series":{`];
  Object.entries(recording.columns).forEach(([name, { k, data }], i) => {
    const { meaning, unit } = schema[name] ?? {};
    const head = JSON.stringify({ meaning, unit, components: componentsOf(schema[name], k) });
    pieces.push(`${i > 0 ? "," : ""}${JSON.stringify(name)}:${head.slice(0, -1)},"values":[`);
    for (let row = 0; row < rows; row++) {
      const values = Array.from({ length: replicas }, (_, r) =>
        Array.from({ length: k }, (_none, j) => jsonNumber(data[(row * replicas + r) * k + j] ?? NaN)),
      );
      pieces.push(`${row > 0 ? "," : ""}${JSON.stringify(values)}`);
    }
    pieces.push("]}");
  });
  pieces.push("}}\n");
  return pieces;
}
