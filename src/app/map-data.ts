import type { GraphEdge } from "../catalogue/graph";
import type { LessonMeta } from "../catalogue/meta";

/** What the map's script reads from the page. Rows instead of records: there may be thousands. */
export interface MapData {
  /** id, label, address from the root, x, y, slugs of the lessons it belongs to. */
  readonly nodes: readonly (readonly [string, string, string, number, number, readonly string[]])[];
  readonly edges: readonly (readonly [from: number, to: number, kind: GraphEdge["kind"]])[];
  readonly lessons: Readonly<
    Record<
      string,
      {
        readonly part: string;
        readonly labs: readonly string[];
        readonly minutes: number;
        readonly level: LessonMeta["level"];
      }
    >
  >;
  readonly labs: Readonly<Record<string, string>>;
}
