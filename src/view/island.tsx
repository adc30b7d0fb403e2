import type { ComponentType, ReactNode } from "react";
import { ClaimCell } from "./claim";
import { DrawDigit } from "./draw/draw-digit";
import { ExperimentBench } from "./experiment";
import { TheoremCard } from "./theorem";
import { Value } from "./value";

/**
 * Cells that come alive in the page. All else of a lesson is HTML made at build time; a cell is rendered there too and
 * taken over in place by the script, from the props written beside it.
 */
export const islands = {
  experiment: ExperimentBench,
  theorem: TheoremCard,
  claim: ClaimCell,
  value: Value,
  draw: DrawDigit,
} as const;

export type IslandKind = keyof typeof islands;
export const islandKinds = Object.keys(islands) as readonly IslandKind[];

/** The cell of that kind with props read from the page; props were written by the build from typed elements. */
export function islandElement(kind: IslandKind, props: object): ReactNode {
  const Cell = islands[kind] as ComponentType<object>;
  return <Cell {...props} />;
}
