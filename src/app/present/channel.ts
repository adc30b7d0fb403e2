import type { ExperimentId } from "@contract";
import type { Snapshot } from "../../runtime/execute";
import type { Chunk } from "../../runtime/recording";
import type { BenchCommand } from "../../store/bench-commands";
import type { Bench } from "../../store/benches";
import type { InkMark } from "./ink";

/** Where all windows of a presentation stand. */
export interface Position {
  readonly at: number;
  /** How much of the screen is revealed. */
  readonly step: number;
  readonly blank: boolean;
}

/** A bench as it is sent: its rows are only those that came since the last time, unless `all`. */
export interface SentBench {
  readonly id: ExperimentId;
  readonly bench: Omit<Bench, "recording">;
  readonly all: boolean;
  readonly rows: Chunk;
  readonly stride: number;
  readonly replicas: number;
}

export type Message =
  /** A window opened: whoever is there tells it how things stand. */
  | { readonly kind: "hello" }
  | { readonly kind: "here" }
  /** A window closes; the heir goes on with the runs that it computed. */
  | {
      readonly kind: "bye";
      readonly heir: string | null;
      readonly runs: readonly (readonly [id: ExperimentId, checkpoint: Snapshot | null])[];
    }
  | ({ readonly kind: "position" } & Position)
  | ({ readonly kind: "bench" } & SentBench)
  /** To the window that computes the run. */
  | { readonly kind: "command"; readonly to: string; readonly command: BenchCommand }
  | { readonly kind: "ink"; readonly mark: InkMark }
  | { readonly kind: "highlight"; readonly symbol: string | null };

export interface Channel {
  /** Names this window to the others. */
  readonly me: string;
  readonly send: (message: Message) => void;
  readonly listen: (hear: (message: Message, from: string) => void) => void;
  readonly close: () => void;
}

/** Ties together the windows that present the same lesson from the same place. */
export function openChannel(): Channel {
  const me = crypto.getRandomValues(new Uint32Array(2)).join("-");
  const channel = new BroadcastChannel(`presentation of ${location.pathname}`);
  return {
    me,
    send: (message) => channel.postMessage({ from: me, message }),
    listen(hear) {
      channel.onmessage = ({ data }: MessageEvent<{ readonly from: string; readonly message: Message }>) =>
        hear(data.message, data.from);
    },
    close: () => channel.close(),
  };
}
