/** What is said to a reader's function: it is compared with the lesson's own, case by case. */
import type { CodeCase, CodeExercise, CodeValue } from "@contract";
import type { CallReply, CallsEnd } from "../../runtime/sandbox/calls";
import type { CodePlace } from "../../runtime/sandbox/place-of";

export type Case = CodeCase<readonly CodeValue[]>;

/** The first case that went wrong: what went in, what should have come out, what did. */
export interface Failure {
  readonly case: Case;
  readonly expected: CodeValue;
  readonly given: CodeValue | null;
}

export interface CodeJudgement {
  readonly grade: "right" | "wrong" | "broken";
  /** Whether each case came out right, in order; shorter where the code was ended. */
  readonly cases: readonly boolean[];
  /** May hold $TeX$. */
  readonly says: string;
  readonly place: CodePlace | null;
  readonly failure: Failure | null;
}

const isList = (value: CodeValue): value is readonly CodeValue[] => Array.isArray(value);

/** The numbers of a value, in order. */
export function numbersOf(value: CodeValue): readonly number[] {
  if (typeof value === "number") return [value];
  if (isList(value)) return value.flatMap(numbersOf);
  return Object.keys(value)
    .sort()
    .flatMap((name) => numbersOf(value[name] ?? NaN));
}

/** How a value is built, in words: "a list of 2 lists of 3 numbers". */
export function shapeOf(value: CodeValue, many = 1): string {
  const plural = (one: string, others: string): string => (many === 1 ? one : others);
  if (typeof value === "number") return plural("a number", "numbers");
  if (isList(value)) {
    const [first] = value;
    const name = plural("a list", "lists");
    if (first === undefined) return plural("an empty list", "empty lists");
    const inner = shapeOf(first, value.length === 1 ? 1 : 2);
    return value.length === 1 ? `${name} of ${inner}` : `${name} of ${String(value.length)} ${inner}`;
  }
  const fields = Object.keys(value).sort();
  return `${plural("a record", "records")} of ${fields.map((field) => `${field} (${shapeOf(value[field] ?? NaN)})`).join(" and ")}`;
}

/** Built alike, down to every number. */
function sameShape(a: CodeValue, b: CodeValue): boolean {
  if (typeof a === "number" || typeof b === "number") return typeof a === typeof b;
  if (isList(a) || isList(b))
    return (
      isList(a) && isList(b) && a.length === b.length && a.every((part, i) => sameShape(part, b[i] ?? NaN))
    );
  const fields = Object.keys(a);
  return (
    fields.length === Object.keys(b).length &&
    fields.every((name) => {
      const [x, y] = [a[name], b[name]];
      return x !== undefined && y !== undefined && sameShape(x, y);
    })
  );
}

const largest = (numbers: readonly number[]): number => Math.max(0, ...numbers.map(Math.abs));

function near(a: readonly number[], b: readonly number[], within: number): boolean {
  const room = within * largest(a) + 1e-12;
  return (
    a.length === b.length && a.every((x, i) => Object.is(x, b[i]) || Math.abs(x - (b[i] ?? NaN)) <= room)
  );
}

export const agree = (expected: CodeValue, given: CodeValue, within: number): boolean =>
  sameShape(expected, given) && near(numbersOf(expected), numbersOf(given), within);

/** A list of lists with rows and columns exchanged, or null where it is none. */
function transposed(value: CodeValue): CodeValue | null {
  if (!isList(value)) return null;
  const rows = value.filter(isList);
  const [first] = rows;
  if (!first || rows.length !== value.length || rows.some((row) => row.length !== first.length)) return null;
  return first.map((_, j) => rows.map((row) => row[j] ?? NaN));
}

/** A mistake that shows in the numbers whatever the exercise: sign, factor, rows for columns. */
function pattern(
  pairs: readonly (readonly [expected: CodeValue, given: CodeValue])[],
  within: number,
): string | null {
  const [first] = pairs;
  if (!first) return null;
  if (
    pairs.every(([expected, given]) => isList(expected) && agree(transposed(expected) ?? NaN, given, within))
  )
    return "Rows and columns are exchanged.";
  if (!pairs.every(([expected, given]) => sameShape(expected, given))) {
    const [expected, given] = pairs.find(([e, g]) => !sameShape(e, g)) ?? first;
    return `The value should be ${shapeOf(expected)}; the code gave ${shapeOf(given)}.`;
  }
  const numbers = pairs.map(([expected, given]) => [numbersOf(expected), numbersOf(given)] as const);
  if (numbers.some(([, given]) => given.some(Number.isNaN)))
    return "The value holds “not a number”: look for a division of 0 by 0, or an index past the end of a list.";
  const matches = (factor: number): boolean =>
    numbers.every(([expected, given]) =>
      near(
        expected.map((x) => factor * x),
        given,
        within,
      ),
    );
  if (matches(-1)) return "The sizes are right, the sign is not.";
  const [expected, given] = numbers.find(([all]) => largest(all) > 0) ?? [[], []];
  const i = expected.findIndex((x) => Math.abs(x) === largest(expected));
  const factor = (given[i] ?? NaN) / (expected[i] ?? NaN);
  if (factor !== 0 && Number.isFinite(factor) && matches(factor))
    return `Every number is ${String(Number(factor.toPrecision(6)))} times what it should be: a factor is missing, or one too many.`;
  return null;
}

const words = (reply: CallReply): string => (reply.kind === "threw" ? reply.message : "");

export function judgeCode(exercise: CodeExercise, cases: readonly Case[], end: CallsEnd): CodeJudgement {
  const { replies } = end;
  const expected = cases.map(({ args }) => exercise.reference(...args));
  const right = replies.map((reply, i) => {
    const value = expected[i];
    return reply.kind === "value" && value !== undefined && agree(value, reply.value, exercise.within);
  });
  if (end.kind !== "all")
    return { grade: "broken", cases: right, says: end.message, place: end.place, failure: null };
  const at = right.indexOf(false);
  const failed = cases[at];
  const reply = replies[at];
  const truth = expected[at];
  if (!failed || !reply || truth === undefined)
    return {
      grade: "right",
      cases: right,
      says: `All ${String(cases.length)} checks pass.`,
      place: null,
      failure: null,
    };
  const given = reply.kind === "value" ? reply.value : null;
  const failure: Failure = { case: failed, expected: truth, given };
  const common = { grade: "wrong", cases: right, failure } as const;
  if (reply.kind === "threw")
    return { ...common, says: `The code stopped: ${words(reply)}`, place: reply.place };
  const values = replies.flatMap((each) => (each.kind === "value" ? [each.value] : []));
  const slip =
    values.length === cases.length
      ? exercise.slips.find(({ is }) =>
          cases.every(({ args }, i) => agree(is(...args), values[i] ?? NaN, exercise.within)),
        )
      : undefined;
  const pairs = replies.flatMap((each, i) =>
    each.kind === "value" ? [[expected[i] ?? NaN, each.value] as const] : [],
  );
  const says = slip?.says ?? pattern(pairs, exercise.within) ?? "The value differs from what is expected.";
  return { ...common, says, place: null };
}

const LONGEST = 400;

/** A value as a reader would write it. */
export function valueText(value: CodeValue): string {
  const write = (part: CodeValue): string => {
    if (typeof part === "number") return String(Number(part.toPrecision(7)));
    if (isList(part)) return `[${part.map(write).join(", ")}]`;
    return `{ ${Object.entries(part)
      .map(([name, inner]) => `${name}: ${write(inner)}`)
      .join(", ")} }`;
  };
  const text = write(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)} …` : text;
}
