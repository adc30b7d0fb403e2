import type { AnyExperiment } from "./experiment";

/** Replicas of one component of the experiment's vector series, drawn as dots of one colour. */
export interface Swarm {
  readonly component: string;
  /** What the reader sees it called. */
  readonly label: string;
  readonly colour: 1 | 2 | 3 | 4 | 5 | 6;
}

/**
 * A small live experiment for the home page, `lessons/<slug>/front.ts`: dots that move over a landscape, and for each
 * swarm the count of those that have done something. Its numbers are the recording's own.
 */
export interface Front {
  readonly experiment: AnyExperiment;
  readonly experimentName: string;
  readonly title: string;
  readonly says: string;
  readonly replicas: number;
  /** Drawn at build time: level lines of z, with rows along y and columns along x. */
  readonly ground: {
    readonly x: Float64Array;
    readonly y: Float64Array;
    readonly z: Float64Array;
    readonly levels: readonly number[];
  };
  readonly places: readonly { readonly x: number; readonly y: number; readonly text: string }[];
  /** Vector series: where a dot is, and 1 once it counts. */
  readonly series: { readonly x: string; readonly y: string; readonly counted: string };
  readonly swarms: readonly Swarm[];
  /** Ends "118 of 200 …". */
  readonly counts: string;
  /** A number that the reader may turn; the run starts again with it. */
  readonly turns: { readonly param: string; readonly label: string; readonly values: readonly number[] };
}

export const front = (piece: Front): Front => piece;
