import type { Prediction } from "@contract";
import { isRecord, type Json } from "../../store/entries";
import type { Knots } from "./scoring";

/** What a reader answered. */
export type Given =
  | { readonly kind: "skipped" }
  | { readonly kind: "choice"; readonly option: number }
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "curve"; readonly knots: Knots };

/** Heights of a drawn curve are kept at this many places. */
export const KNOTS = 13;

/** An answer as it was kept, or null where there is none, or none that fits the question as it stands now. */
export function givenOf(prediction: Prediction, kept: Json | undefined): Given | null {
  if (!isRecord(kept)) return null;
  if (kept["kind"] === "skipped") return { kind: "skipped" };
  if (kept["kind"] !== prediction.kind) return null;
  const { option, value, knots } = kept;
  switch (prediction.kind) {
    case "choice":
      return typeof option === "number" && prediction.options[option] ? { kind: "choice", option } : null;
    case "number":
      return typeof value === "number" ? { kind: "number", value } : null;
    case "curve":
      return Array.isArray(knots) &&
        knots.length === KNOTS &&
        knots.every((height): height is number | null => height === null || typeof height === "number")
        ? { kind: "curve", knots }
        : null;
  }
}
