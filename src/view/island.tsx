import type { ComponentType, ReactNode } from "react";
import { ClaimCell } from "./claim";
import { ExperimentBench } from "./experiment";
import { TheoremCard } from "./theorem";
import { Value } from "./value";

type Cell = ComponentType<object>;

/** Cells of few lessons: their code comes after the script of a page that has one. */
const rare = {
  draw: async () => (await import("./draw/draw-digit")).DrawDigit,
} as const;

/**
 * Cells that come alive in the page. All else of a lesson is HTML made at build time; a cell is rendered there too and
 * taken over in place by the script, from the props written beside it.
 */
const common = {
  experiment: ExperimentBench,
  theorem: TheoremCard,
  claim: ClaimCell,
  value: Value,
} as const;

export type IslandKind = keyof typeof common | keyof typeof rare;
export const islandKinds = [...Object.keys(common), ...Object.keys(rare)] as readonly IslandKind[];

// Props were written by the build from typed elements; from here on a cell is known by its kind alone.
const cells: Partial<Record<IslandKind, Cell>> = { ...(common as unknown as Record<string, Cell>) };

/** Fetches the code of a rare cell. Null where it is there already. */
export function loadIsland(kind: IslandKind): Promise<void> | null {
  return kind in rare && !cells[kind]
    ? rare[kind as keyof typeof rare]().then((cell) => {
        cells[kind] = cell as unknown as Cell;
      })
    : null;
}

/** The cell of that kind with props read from the page. */
export function islandElement(kind: IslandKind, props: object): ReactNode {
  const Found = cells[kind];
  if (!Found) throw new Error(`The cell "${kind}" has not been loaded.`);
  return <Found {...props} />;
}
