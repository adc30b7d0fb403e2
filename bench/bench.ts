/** The bench itself, the same in Node and in the browser. */
import type { Tensorflow } from "@contract";
import { loadExperiment } from "../src/catalogue/experiments";
import { installedKernels } from "../src/runtime/kernels/install";
import { runOf, stepsOf } from "./contestants";
import { loopStepper } from "./loops";
import { compare, type Effort, type Timing } from "./measure";
import { flopsOf, networkExperiment, type NetworkCase } from "./network";
import { stockStepper } from "./stock-step";

export interface Row {
  readonly group: "network" | "lesson";
  readonly name: string;
  /** Floating-point operations of a step in matrix products; null where they are not counted. */
  readonly flops: number | null;
  readonly timings: readonly Timing[];
}

const small = (replicas: number): NetworkCase => ({ widths: [2, 16, 16, 1], batch: 32, replicas });
const large = (replicas: number): NetworkCase => ({ widths: [64, 64, 64, 10], batch: 128, replicas });
const NETWORKS: readonly NetworkCase[] = [
  ...[1, 8, 64, 512].map(small),
  ...[1, 8, 64, 512].map(large),
  { widths: [784, 128, 10], batch: 256, replicas: 1 },
];
const nameOf = ({ widths, batch, replicas }: NetworkCase): string =>
  `MLP ${widths.join("-")}, B=${String(batch)}, R=${String(replicas)}`;

/** A step that takes longer than this on plain JavaScript is left out there: it says nothing new and takes minutes. */
const MOST_FLOPS_ON_CPU = 3e8;

const EXPERIMENTS = Object.keys(
  import.meta.glob(["/lessons/*/experiments/*.ts", "!/lessons/*/experiments/*.test.ts"]),
).map((path) => {
  const [, lesson = "", name = ""] = /lessons\/([^/]+)\/experiments\/([^/]+)\.ts$/.exec(path) ?? [];
  return `${lesson}/${name}` as const;
});

export interface BenchOptions {
  /** Only the cases whose names contain this. */
  readonly only: string;
  readonly effort: Effort;
}

export async function runBench(
  tf: Tensorflow,
  { only, effort }: BenchOptions,
  report: (row: Row) => void | Promise<void>,
): Promise<void> {
  const ours = async (): Promise<void> => {
    await tf.setBackend("wasm");
    installedKernels()?.use(true);
  };
  const stock = async (): Promise<void> => {
    await tf.setBackend("wasm");
    installedKernels()?.use(false);
  };
  const cpu = async (): Promise<void> => {
    await tf.setBackend("cpu");
  };
  for (const network of NETWORKS) {
    const name = nameOf(network);
    if (!name.includes(only)) continue;
    const experiment = networkExperiment(network);
    const flops = flopsOf(network);
    const contestants = [
      runOf("ours", tf, "bench/network", experiment, ours),
      stepsOf("stock WASM", () => stockStepper(tf, network), stock),
      ...(flops <= MOST_FLOPS_ON_CPU ? [stepsOf("stock CPU", () => stockStepper(tf, network), cpu)] : []),
      stepsOf("loops", () => loopStepper(network), ours),
    ];
    await report({ group: "network", name, flops, timings: await compare(contestants, effort, false) });
    for (const contestant of contestants) {
      await contestant.enter();
      contestant.dispose();
    }
  }
  for (const id of EXPERIMENTS) {
    if (!id.includes(only)) continue;
    const experiment = await loadExperiment(id);
    const contestants = [
      runOf("ours", tf, id, experiment, ours),
      runOf("stock WASM", tf, id, experiment, stock),
    ];
    await report({
      group: "lesson",
      name: id,
      flops: null,
      timings: await compare(contestants, effort, true),
    });
    for (const contestant of contestants) {
      await contestant.enter();
      contestant.dispose();
    }
  }
}
