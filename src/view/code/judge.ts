/** What is said to a reader's function: it is compared with the lesson's own, case by case. */
import type { CodeCase, CodeExercise, CodeValue } from "@contract";
import type { CallsEnd } from "../../runtime/sandbox/calls";
import type { CodePlace } from "../../runtime/sandbox/place-of";
import { say, t } from "../../words/words";
import { counted } from "../format";

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
  const one = many === 1;
  if (typeof value === "number") return t(one ? "code.number" : "code.numbers");
  if (isList(value)) {
    const [first] = value;
    if (first === undefined) return t(one ? "code.emptyList" : "code.emptyLists");
    const list = t(one ? "code.list" : "code.lists");
    if (value.length === 1) return t("code.listOfOne", { list, part: shapeOf(first) });
    return t("code.listOf", { list, count: value.length, parts: shapeOf(first, 2) });
  }
  const fields = Object.keys(value)
    .sort()
    .map((name) => t("code.field", { name, shape: shapeOf(value[name] ?? NaN) }))
    .reduce((first, next) => t("code.fieldAnd", { first, next }));
  return t("code.recordOf", { record: t(one ? "code.record" : "code.records"), fields });
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
    return t("code.transposed");
  if (!pairs.every(([expected, given]) => sameShape(expected, given))) {
    const [expected, given] = pairs.find(([e, g]) => !sameShape(e, g)) ?? first;
    return t("code.shape", { expected: shapeOf(expected), given: shapeOf(given) });
  }
  const numbers = pairs.map(([expected, given]) => [numbersOf(expected), numbersOf(given)] as const);
  if (numbers.some(([, given]) => given.some(Number.isNaN))) return t("code.notNumber");
  const matches = (factor: number): boolean =>
    numbers.every(([expected, given]) =>
      near(
        expected.map((x) => factor * x),
        given,
        within,
      ),
    );
  if (matches(-1)) return t("code.sign");
  const [expected, given] = numbers.find(([all]) => largest(all) > 0) ?? [[], []];
  const i = expected.findIndex((x) => Math.abs(x) === largest(expected));
  const factor = (given[i] ?? NaN) / (expected[i] ?? NaN);
  if (factor !== 0 && Number.isFinite(factor) && matches(factor))
    return t("code.factor", { factor: Number(factor.toPrecision(6)) });
  return null;
}

export function judgeCode(exercise: CodeExercise, cases: readonly Case[], end: CallsEnd): CodeJudgement {
  const { replies } = end;
  const expected = cases.map(({ args }) => exercise.reference(...args));
  const right = replies.map((reply, i) => {
    const value = expected[i];
    return reply.kind === "value" && value !== undefined && agree(value, reply.value, exercise.within);
  });
  if (end.kind !== "all")
    return { grade: "broken", cases: right, says: say(end.message), place: end.place, failure: null };
  const at = right.indexOf(false);
  const failed = cases[at];
  const reply = replies[at];
  const truth = expected[at];
  if (!failed || !reply || truth === undefined)
    return {
      grade: "right",
      cases: right,
      says: t("code.right", counted(cases.length)),
      place: null,
      failure: null,
    };
  const given = reply.kind === "value" ? reply.value : null;
  const failure: Failure = { case: failed, expected: truth, given };
  const common = { grade: "wrong", cases: right, failure } as const;
  if (reply.kind === "threw")
    return { ...common, says: t("code.stopped", { why: say(reply.message) }), place: reply.place };
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
  const says = slip?.says ?? pattern(pairs, exercise.within) ?? t("code.differs");
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
