/** What a search found must not enter a bound: the types refuse it. Checked by the type checker, not at run time. */
import { expectTypeOf, test } from "vitest";
import type { Binding, ParamSchema, Quantity, Theorem } from "@contract";
import type ballBound from "./theorems/ball-bound";
import type empiricalBound from "./theorems/empirical-bound";
import type l2Ball from "./theorems/l2-ball";
import type zeroOneBound from "./theorems/zero-one-bound";

type SymbolsOf<T> = T extends Theorem<infer Y> ? Y : never;
/** What may be bound to a symbol of a theorem. */
type Bound<T, K extends keyof SymbolsOf<T>> = ReturnType<Binding<ParamSchema, SymbolsOf<T>>[K]>;

test("a lower estimate of the complexity is refused on the right side of an upper bound", () => {
  expectTypeOf<Quantity<"lower">>().not.toExtend<Bound<typeof empiricalBound, "complexity">>();
  expectTypeOf<Quantity<"lower">>().not.toExtend<Bound<typeof zeroOneBound, "complexity">>();
  expectTypeOf<Quantity<"lower">>().not.toExtend<Bound<typeof ballBound, "ball">>();
  expectTypeOf<Quantity<"heuristic">>().not.toExtend<Bound<typeof empiricalBound, "complexity">>();
});

test("an exact value, an upper estimate and an unbiased one with its error are admitted", () => {
  expectTypeOf<Quantity<"exact">>().toExtend<Bound<typeof empiricalBound, "complexity">>();
  expectTypeOf<Quantity<"upper">>().toExtend<Bound<typeof empiricalBound, "complexity">>();
  expectTypeOf<Quantity<"unbiased">>().toExtend<Bound<typeof empiricalBound, "complexity">>();
});

test("what a search found is admitted where it only stands between the two sides", () => {
  expectTypeOf<Quantity<"lower">>().toExtend<Bound<typeof ballBound, "worst">>();
  expectTypeOf<Quantity<"lower">>().toExtend<Bound<typeof zeroOneBound, "found">>();
});

test("the supremum of the ball is asked for exactly, so that the ascent's finding cannot stand for it", () => {
  expectTypeOf<Quantity<"lower">>().not.toExtend<Bound<typeof l2Ball, "supremum">>();
});
