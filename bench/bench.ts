/** The bench itself, the same in Node and in the browser. */
import type { Tensorflow } from "@contract";
import { loadExperiment } from "../src/catalogue/experiments";
import { installedKernels } from "../src/runtime/kernels/install";
import { runOf, stepsOf } from "./contestants";
import { drawCases } from "./draws";
import { loopStepper } from "./loops";
import { compare, type Compared, type Contestant, type Effort } from "./measure";
import { flopsOf, networkExperiment, type NetworkCase } from "./network";
import { productCases } from "./products";
import { stockStepper } from "./stock-step";

export type Group = "network" | "lesson" | "product" | "draw";

export interface Row extends Compared {
  readonly group: Group;
  readonly name: string;
  /** Floating-point operations in matrix products; null where they are not counted. */
  readonly flops: number | null;
}

/** Things to be compared, made when their turn comes. */
export interface Case {
  readonly group: Group;
  readonly name: string;
  readonly flops: number | null;
  readonly contestants: () => Promise<readonly Contestant[]> | readonly Contestant[];
  /** Whether all have to make the same steps of one run. */
  readonly sameSteps: boolean;
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
  readonly groups: readonly Group[];
  /** Whether our kernels are those for relaxed SIMD, where the engine has it. */
  readonly relaxed: boolean;
  readonly effort: Effort;
}

function casesOn(tf: Tensorflow): readonly Case[] {
  const kernels = (on: boolean) => async (): Promise<void> => {
    await tf.setBackend("wasm");
    installedKernels()?.use(on);
  };
  const [ours, stock] = [kernels(true), kernels(false)];
  const cpu = async (): Promise<void> => {
    await tf.setBackend("cpu");
  };
  const networks = NETWORKS.map((network): Case => {
    const flops = flopsOf(network);
    return {
      group: "network",
      name: nameOf(network),
      flops,
      sameSteps: false,
      contestants() {
        const experiment = networkExperiment(network);
        return [
          runOf("ours", tf, "bench/network", experiment, ours),
          runOf("uncaptured", tf, "bench/network", experiment, ours, false),
          stepsOf("stock WASM", () => stockStepper(tf, network), stock),
          ...(flops <= MOST_FLOPS_ON_CPU ? [stepsOf("stock CPU", () => stockStepper(tf, network), cpu)] : []),
          stepsOf("loops", () => loopStepper(network), ours),
        ];
      },
    };
  });
  const lessons = EXPERIMENTS.map((id): Case => ({
    group: "lesson",
    name: id,
    flops: null,
    sameSteps: true,
    async contestants() {
      const experiment = await loadExperiment(id);
      return [
        runOf("ours", tf, id, experiment, ours),
        runOf("uncaptured", tf, id, experiment, ours, false),
        // Without kernels there is nothing to capture: this is the notebook as it was before it had either.
        runOf("stock WASM", tf, id, experiment, stock),
      ];
    },
  }));
  return [...networks, ...lessons, ...productCases(), ...drawCases(tf)];
}

export async function runBench(
  tf: Tensorflow,
  { only, groups, effort }: BenchOptions,
  report: (row: Row) => void | Promise<void>,
): Promise<void> {
  for (const { group, name, flops, contestants: make, sameSteps } of casesOn(tf)) {
    if (!groups.includes(group) || !name.includes(only)) continue;
    const contestants = await make();
    await report({ group, name, flops, ...(await compare(contestants, effort, sameSteps)) });
    for (const contestant of contestants) {
      await contestant.enter();
      contestant.dispose();
    }
  }
}
