/** Words and places that come out of the sandbox, cut to what a page can show. */
import type { Output } from "./calls-protocol";
import type { CodePlace } from "./place-of";

type Fields = Readonly<Record<string, unknown>>;
const isRecord = (value: unknown): value is Fields => typeof value === "object" && value !== null;
const isWhole = (value: unknown): value is number => typeof value === "number" && Number.isInteger(value);

export const textOf = (value: unknown): string => (typeof value === "string" ? value.slice(0, 500) : "");

export function placeOf(value: unknown): CodePlace | null {
  if (!isRecord(value)) return null;
  const { line, column } = value;
  return isWhole(line) && isWhole(column) && line > 0 && column > 0 ? { line, column } : null;
}

export function outputOf({ lines, dropped }: Fields): Output {
  return {
    lines: Array.isArray(lines) ? lines.slice(0, 100).map(textOf) : [],
    dropped: isWhole(dropped) ? dropped : 0,
  };
}

/** Lines said before and now, at most a hundred of them. */
export const withOutput = (before: Output, now: Output): Output => {
  const lines = [...before.lines, ...now.lines];
  return {
    lines: lines.slice(0, 100),
    dropped: before.dropped + now.dropped + Math.max(0, lines.length - 100),
  };
};
