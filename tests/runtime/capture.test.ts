import { beforeAll, describe, expect, test } from "vitest";
import {
  experiment,
  real,
  scalar,
  vector,
  type AnyExperiment,
  type RunSpec,
  type Tensor,
  type Tensorflow,
} from "@contract";
import { adamStart, adamStep } from "@learning/adam";
import { denseForward, denseGradients } from "@learning/dense";
import { momentumStep } from "@learning/momentum";
import { placed } from "../../src/runtime/capture/arena";
import { captureFor } from "../../src/runtime/capture/capture";
import { execute, type Execution } from "../../src/runtime/execute";
import { installedKernels } from "../../src/runtime/kernels/install";
import { nodeEngine } from "../../src/runtime/node";
import { randomWalk } from "../support/random-walk";

let tf: Tensorflow;
beforeAll(async () => {
  ({ tf } = await nodeEngine());
});

const spec = (over: Partial<RunSpec> = {}): RunSpec => ({
  experiment: "test/captured",
  params: {},
  seed: 3,
  replicas: 5,
  changes: [],
  ...over,
});

type Do = (execution: Execution) => void;

/** Steps of the last captured run that were repetitions. */
let repetitions = 0;

/** All rows of a run, and how it ended. */
function rowsOf(
  definition: AnyExperiment,
  capture: boolean,
  of: RunSpec = spec(),
  between: Do = () => undefined,
) {
  const execution = execute({ tf, experiment: definition, spec: of, capture });
  const rows: unknown[] = [];
  let count = 0;
  while (!execution.end) {
    execution.advance();
    if (execution.repeated) count++;
    between(execution);
    const chunk = execution.buffer.take(execution.divergedAt);
    if (chunk) rows.push(Object.values(chunk.columns).map(({ data }) => [...data]));
  }
  const { end } = execution;
  execution.dispose();
  if (capture) repetitions = count;
  return { rows, end };
}

function expectSame(definition: AnyExperiment, of?: RunSpec, between?: Do) {
  const captured = rowsOf(definition, true, of, between);
  expect(captured).toEqual(rowsOf(definition, false, of, between));
  return captured;
}

/** A network trained by Adam on draws that are new at each step. */
const network = experiment({
  title: "Network",
  params: {
    rate: real({ tex: "\\eta", meaning: "learning rate", default: 0.01, min: 0, max: 1, live: true }),
  },
  series: {
    loss: scalar({ tex: "L", meaning: "loss" }),
    pair: vector({ tex: "p", meaning: "two outputs", components: ["a", "b"] }),
  },
  replicas: { default: 5, max: 64 },
  steps: () => 40,
  init({ tf: t, rng }) {
    const weights = [rng.normal("w1", [3, 9]), t.zeros([rng.normal("w1", [1]).shape[0], 1, 9])];
    const last = [rng.normal("w2", [9, 2]), t.mul(0, rng.normal("b2", [1, 2]))];
    const parameters = [...weights, ...last] as readonly Tensor[];
    return {
      count: 0,
      parameters,
      moments: { ...adamStart(t, parameters) },
      loss: t.zeros([parameters[0]!.shape[0]]),
      shown: t.zeros([parameters[0]!.shape[0], 2]),
    };
  },
  step({ tf: t, rng, params }, state) {
    const x = rng.normal("x", [7, 3]);
    const [w1, b1, w2, b2] = state.parameters;
    const layers = [
      { weights: w1!, biases: b1! },
      { weights: w2!, biases: b2! },
    ];
    const outputs = denseForward(t, layers, x, "tanh");
    const y = outputs.at(-1)!;
    const gradients = denseGradients(t, layers, x, outputs, t.mul(y, 2 / 7), "tanh");
    const { parameters, moments } = adamStep(
      t,
      state.parameters,
      gradients.flatMap(({ weights, biases }) => [weights, biases]),
      state.moments,
      { learningRate: params.rate },
    );
    return {
      count: state.count + 1,
      parameters,
      moments: { ...moments },
      loss: t.mean(t.square(y), [1, 2]),
      shown: t.mean(y, 1),
    };
  },
  record: (_, { loss, shown }) => ({ loss, pair: shown }),
});

describe("a captured run", () => {
  test("is bit for bit the ordinary one: draws, Adam with its changing rates, fused layers", () => {
    const { rows } = expectSame(network, spec({ params: { rate: 0.01 } }));
    expect(rows).toHaveLength(40);
    expect(repetitions).toBe(38);
  });

  test("follows a live change", () => {
    const changed = spec({ params: { rate: 0.01 }, changes: [{ step: 20, name: "rate", value: 0.3 }] });
    const { rows } = expectSame(network, changed);
    expect(rows.slice(25)).not.toEqual(
      rowsOf(network, true, spec({ params: { rate: 0.01 } })).rows.slice(25),
    );
  });

  test("can be saved at any step, and goes on from there", () => {
    const of = spec({ params: { rate: 0.01 } });
    const first = execute({ tf, experiment: network, spec: of });
    while (first.step < 17) first.advance();
    const resume = structuredClone(first.snapshot());
    first.dispose();
    const whole = rowsOf(network, false, of).rows.at(-1);
    const second = execute({ tf, experiment: network, spec: of, resume });
    while (!second.end) second.advance();
    const { columns } = second.buffer.take(second.divergedAt)!;
    second.dispose();
    expect(Object.values(columns).map(({ data, k }) => [...data.slice(-5 * k)])).toEqual(whole);
  });

  test("leaves no memory behind on TensorFlow.js's heap", () => {
    const before = { ...tf.memory(), ids: tf.engine().backend.numDataIds() };
    rowsOf(network, true, spec({ params: { rate: 0.01 } }));
    expect(tf.memory().numTensors).toBe(before.numTensors);
    expect(tf.engine().backend.numDataIds()).toBe(before.ids);
  });

  test("does the same with the stock kernels, where there is nothing to capture", () => {
    const kernels = installedKernels()!;
    kernels.use(false);
    try {
      expect(captureFor(tf)).toBeNull();
      expect(rowsOf(network, true, spec({ params: { rate: 0.01 } })).end?.outcome).toBe("finished");
    } finally {
      kernels.use(true);
    }
  });
});

/** A walk whose step is given. */
const walk = (step: (t: Tensorflow, x: Tensor, at: number) => Tensor, steps = 60): AnyExperiment =>
  experiment({
    title: "Walk",
    params: {},
    series: { x: scalar({ tex: "x", meaning: "position" }) },
    replicas: { default: 5, max: 64 },
    steps: () => steps,
    init: ({ tf: t, replicas }) => ({ at: 0, x: t.fill([replicas], 0.5) }),
    step: ({ tf: t }, state) => ({ at: state.at + 1, x: step(t, state.x, state.at) }),
    record: (_, { x }) => ({ x }),
  });

describe("a step that is not like the one recorded", () => {
  test("with other calls at some steps is done in the ordinary way", () => {
    expectSame(walk((t, x, at) => (at % 7 === 5 ? t.sin(x) : t.mul(x, 1.01))));
  });

  test("with other settings at each step is done in the ordinary way", () => {
    expectSame(walk((t, x, at) => t.add(x, t.fill([5], at))));
    expectSame(walk((t, x, at) => t.clipByValue(t.mul(x, 1.5), -1 - at, 1 + at)));
  });

  test("with numbers that change takes the new numbers", () => {
    expectSame(walk((t, x, at) => t.add(t.mul(x, 1 / (at + 1)), t.tensor1d([at, 2, 3, 4, 5]))));
    expect(repetitions).toBe(58);
  });

  test("with more calls, or fewer, than recorded is done in the ordinary way", () => {
    expectSame(walk((t, x, at) => (at > 30 ? t.add(t.mul(x, 0.9), 1) : t.mul(x, 0.9))));
    expectSame(walk((t, x, at) => (at > 30 ? t.mul(x, 0.9) : t.add(t.mul(x, 0.9), 1))));
  });

  test("that reads its numbers back and goes by them is done in the ordinary way", () => {
    expectSame(walk((t, x) => (x.dataSync()[0]! > 0.7 ? t.mul(x, 0.5) : t.add(x, 0.1))));
    expect(repetitions).toBe(0);
  });

  test("that differentiates automatically is done in the ordinary way", () => {
    expectSame(walk((t, x) => t.sub(x, t.mul(0.1, t.grad((w: Tensor) => t.sum(t.square(w)))(x)))));
  });

  test("that throws ends the run as failed, as ever", () => {
    const { end } = expectSame(
      walk((t, x, at) => {
        if (at === 20) throw new Error("boom");
        return t.mul(x, 1.01);
      }),
    );
    expect(end?.message).toContain("boom");
  });
});

describe("a state", () => {
  const stateful = (
    step: (t: Tensorflow, s: { a: Tensor; b: Tensor }) => { a: Tensor; b: Tensor },
  ): AnyExperiment =>
    experiment({
      title: "State",
      params: {},
      series: { a: scalar({ tex: "a", meaning: "a" }), b: scalar({ tex: "b", meaning: "b" }) },
      replicas: { default: 5, max: 5 },
      steps: () => 20,
      init({ tf: t }) {
        const a: Tensor = t.tensor1d([1, 2, 3, 4, 5]);
        return { a, b: a };
      },
      step: ({ tf: t }, state) => step(t, state),
      record: (_, { a, b }) => ({ a, b }),
    });

  test("that keeps its value of the step before is kept right", () => {
    expectSame(stateful((t, { a }) => ({ a: t.mul(a, 1.1), b: a })));
  });
  test("whose parts change places is kept right", () => {
    expectSame(stateful((t, { a, b }) => ({ a: b, b: t.add(a, 1) })));
    expectSame(stateful((_, { a, b }) => ({ a: b, b: a })));
    expect(repetitions).toBe(18);
  });
  test("with one tensor in two places is kept right", () => {
    expectSame(
      stateful((t, { a, b }) => {
        const next = t.add(a, t.mul(0.1, b));
        return { a: next, b: next };
      }),
    );
  });
  test("with a part that is another's reshaped is kept right", () => {
    expectSame(
      stateful((t, { a, b }) => ({ a: t.sub(t.mul(a, 2), b), b: t.reshape(t.reshape(a, [5, 1]), [5]) })),
    );
  });
});

test("two captured runs in turn do not disturb each other", () => {
  const [a, b] = [1, 2].map((seed) =>
    execute({ tf, experiment: randomWalk, spec: spec({ seed, params: { drift: 0, length: 30 } }) }),
  );
  while (!a!.end) {
    a!.advance();
    b!.advance();
  }
  for (const [i, run] of [a!, b!].entries()) {
    const chunk = run.buffer.take(run.divergedAt)!;
    const alone = execute({
      tf,
      experiment: randomWalk,
      spec: spec({ seed: i + 1, params: { drift: 0, length: 30 } }),
      capture: false,
    });
    while (!alone.end) alone.advance();
    expect(chunk.columns).toEqual(alone.buffer.take(alone.divergedAt)!.columns);
    run.dispose();
    alone.dispose();
  }
});

test("momentum with settings that are tensors is captured too", () => {
  expectSame(
    walk((t, x) => {
      const settings = {
        learningRate: t.tensor1d([0.1, 0.2, 0.3, 0.4, 0.5]),
        momentum: 0.5,
        weightDecay: 0.1,
      };
      return momentumStep(t, x, x, x, settings).weights;
    }),
  );
});

test("regions in use at the same moment do not overlap, and memory is used again", () => {
  const lives = Array.from({ length: 200 }, (_, i) => ({
    bytes: (i * 37) % 301,
    from: i,
    to: i + ((i * 13) % 17),
  }));
  const { offsets, bytes } = placed(lives);
  lives.forEach((a, i) => {
    lives.slice(0, i).forEach((b, j) => {
      if (b.to < a.from) return;
      const apart = offsets[i]! >= offsets[j]! + b.bytes || offsets[j]! >= offsets[i]! + a.bytes;
      expect(apart, `${String(i)} and ${String(j)}`).toBe(true);
    });
  });
  expect(bytes).toBeLessThan(lives.reduce((sum, life) => sum + life.bytes, 0) / 4);
});
