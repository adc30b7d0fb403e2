import type { Column, ExperimentId, Recording } from "@contract";
import type { Snapshot } from "../../runtime/execute";
import { recordingBuilder, type Chunk, type RecordingBuilder } from "../../runtime/recording";
import type { BenchCommand } from "../../store/bench-commands";
import type { Bench, BenchStore } from "../../store/benches";
import type { Channel, Message, SentBench } from "./channel";

const LIVE: readonly Bench["status"][] = ["loading", "running", "paused"];
const GOING: readonly Bench["status"][] = ["loading", "running"];
/** A window that does not react to a command for so long is gone. */
const PATIENCE_MS = 1500;
/** A thinned recording changes in its middle and is sent whole; so seldom that it costs little. */
const WHOLE_MS = 1000;

/** Rows from `from` on, copied: a view would take the whole of its memory along. */
function rowsSince(recording: Recording, from: number): Chunk {
  const columns: Record<string, Column> = {};
  for (const [name, { k, data }] of Object.entries(recording.columns))
    columns[name] = { k, data: data.slice(from * recording.replicas * k) };
  return { steps: recording.steps.slice(from), columns, divergedAt: recording.divergedAt };
}

/**
 * Keeps the experiments of all windows in one state. The window in which a run was started computes it and sends what
 * is new; the others show it, and send what their controls are asked to that window. When it closes, another goes on.
 */
export function mirrorBenches(
  { store, perform, intercept, adopt, checkpointOf }: BenchStore,
  channel: Channel,
): { readonly hear: (message: Message, from: string) => void; readonly close: () => void } {
  const owners = new Map<ExperimentId, string>();
  const builders = new Map<ExperimentId, RecordingBuilder>();
  const sent = new Map<ExperimentId, { rows: number; stride: number; at: number }>();
  const heard = new Map<string, number>();
  let adopting = false;

  const benchOf = (id: ExperimentId): Bench | undefined => store.getState().benches[id];
  const ids = (): readonly ExperimentId[] => Object.keys(store.getState().benches) as ExperimentId[];
  const owned = (): readonly ExperimentId[] => ids().filter((id) => owners.get(id) === channel.me);

  function send(id: ExperimentId, whole: boolean): void {
    const found = benchOf(id);
    if (!found) return;
    const { recording, ...bench } = found;
    const last = sent.get(id);
    const thinned = recording.stride > 1;
    const now = performance.now();
    const all = whole || !last || recording.rows < last.rows || recording.stride !== last.stride || thinned;
    if (thinned && !whole && last && now - last.at < WHOLE_MS && GOING.includes(bench.status)) return;
    sent.set(id, { rows: recording.rows, stride: recording.stride, at: now });
    const rows = rowsSince(recording, all ? 0 : last.rows);
    const { stride, replicas } = recording;
    channel.send({ kind: "bench", id, bench, all, rows, stride, replicas });
  }

  function take({ id, bench, all, rows, stride, replicas }: SentBench, from: string): void {
    owners.set(id, from);
    sent.delete(id);
    const known = all ? undefined : builders.get(id);
    const builder = known ?? recordingBuilder(replicas);
    builders.set(id, builder);
    if (rows.steps.length > 0) builder.append(rows);
    const recording = { ...builder.view(bench.spec, bench.backend), stride };
    adopting = true;
    adopt(id, { ...bench, recording }, builder, null);
    adopting = false;
  }

  /** Goes on with a run whose window is gone: from its last checkpoint if there is one, else from the beginning. */
  function inherit(id: ExperimentId, checkpoint: Snapshot | null): void {
    const bench = benchOf(id);
    if (!bench) return;
    owners.set(id, channel.me);
    // The reader's own code stays in its window: without it there is nothing to go on with.
    if (!LIVE.includes(bench.status) || bench.own > 0) return;
    adopt(id, { ...bench, status: "failed", message: null }, builders.get(id) ?? null, checkpoint);
    perform({ kind: "run", id });
    if (bench.status === "paused") perform({ kind: "pause", id });
  }

  intercept((command: BenchCommand) => {
    const { id } = command;
    const owner = owners.get(id);
    const bench = benchOf(id);
    if (owner === undefined || owner === channel.me || !bench || !LIVE.includes(bench.status)) {
      owners.set(id, channel.me);
      return false;
    }
    const asked = performance.now();
    channel.send({ kind: "command", to: owner, command });
    setTimeout(() => {
      if ((heard.get(owner) ?? 0) >= asked || owners.get(id) !== owner) return;
      inherit(id, null);
      perform(command);
    }, PATIENCE_MS);
    return true;
  });

  const stop = store.subscribe((now, before) => {
    if (now.highlight !== before.highlight && !adopting)
      channel.send({ kind: "highlight", symbol: now.highlight });
    if (adopting || now.benches === before.benches) return;
    for (const id of owned()) if (now.benches[id] !== before.benches[id]) send(id, false);
  });
  // Runs that began before this window joined the others are its own.
  for (const id of ids()) if (benchOf(id)?.status !== "idle") owners.set(id, channel.me);

  const close = (): void => {
    const heir = [...heard].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
    channel.send({ kind: "bye", heir, runs: owned().map((id) => [id, checkpointOf(id)]) });
  };
  addEventListener("pagehide", close);

  return {
    hear(message, from) {
      heard.set(from, performance.now());
      switch (message.kind) {
        case "hello":
          channel.send({ kind: "here" });
          for (const id of owned()) send(id, true);
          break;
        case "bench":
          take(message, from);
          break;
        case "command":
          if (message.to !== channel.me) break;
          channel.send({ kind: "here" });
          perform(message.command);
          break;
        case "bye":
          heard.delete(from);
          if (message.heir === channel.me)
            for (const [id, checkpoint] of message.runs) {
              // Its last rows came before its farewell.
              inherit(id, checkpoint);
              send(id, true);
            }
          break;
        case "highlight":
          adopting = true;
          store.setState({ highlight: message.symbol });
          adopting = false;
          break;
        case "here":
        case "position":
        case "ink":
          break;
      }
    },
    close() {
      close();
      removeEventListener("pagehide", close);
      stop();
      intercept(null);
    },
  };
}
