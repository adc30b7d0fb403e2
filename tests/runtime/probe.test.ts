import { describe, expect, test } from "vitest";
import { experiment, valuesAt, type AnyExperiment, type RunSpec } from "@contract";
import { GLYPH_PIXELS, glyphImages } from "@learning/glyph-digits";
import { fitStrokes, inkStrokes } from "@learning/glyph-pen";
import { skeletonOf } from "@learning/glyph-skeletons";
import { execute } from "../../src/runtime/execute";
import { nodeEngine } from "../../src/runtime/node";
import type { Answer } from "../../src/runtime/probe";
import { recordingBuilder } from "../../src/runtime/recording";
import { defaultSpec } from "../../src/runtime/spec";
import { glyphLearner } from "../support/glyph-learner";
import { randomWalk } from "../support/random-walk";

const CLASSES = 10;
const spec: RunSpec = defaultSpec("test/glyph-learner", glyphLearner);

async function start(definition: AnyExperiment = glyphLearner, over: Partial<RunSpec> = {}) {
  const { tf } = await nodeEngine();
  return { tf, execution: execute({ tf, experiment: definition, spec: { ...spec, ...over } }) };
}
const probabilityOf = (
  { models, count }: Answer,
  model: string,
  r: number,
  image: number,
  c: number,
): number => models[model]?.[(r * count + image) * CLASSES + c] ?? NaN;
const question = (count: number, seed = 3) => ({ count, pixels: glyphImages(seed, count) });

/** Share of the images, of class i mod 10, whose class has the largest probability in replica r. */
function accuracy(answer: Answer, model: string, r: number): number {
  let right = 0;
  for (let i = 0; i < answer.count; i++) {
    const row = Array.from({ length: CLASSES }, (_, c) => probabilityOf(answer, model, r, i, c));
    if (row.indexOf(Math.max(...row)) === i % CLASSES) right++;
  }
  return right / answer.count;
}

describe("a probe", () => {
  test("answers for every model, replica and image with probabilities", async () => {
    const { execution } = await start();
    for (let i = 0; i < 3; i++) execution.advance();
    const answer = execution.ask(question(7));
    execution.dispose();
    expect(answer).toMatchObject({ step: 3, replicas: 4, count: 7 });
    expect(Object.keys(answer.models)).toEqual(["trained", "flat"]);
    for (const values of Object.values(answer.models)) {
      expect(values.length).toBe(4 * 7 * CLASSES);
      for (let row = 0; row < 4 * 7; row++) {
        const sum = values.subarray(row * CLASSES, (row + 1) * CLASSES).reduce((a, b) => a + b, 0);
        expect(Math.abs(sum - 1)).toBeLessThan(1e-5); // float32
      }
    }
    expect(probabilityOf(answer, "flat", 3, 6, 9)).toBeCloseTo(0.1, 6);
  });

  test("follows the training: before it every class is as likely, after it fresh images are recognised", async () => {
    const { execution } = await start();
    const before = execution.ask(question(200));
    expect(probabilityOf(before, "trained", 0, 0, 0)).toBeCloseTo(0.1, 6);
    while (!execution.end) execution.advance();
    expect(execution.end.outcome).toBe("finished");
    const after = execution.ask(question(200));
    execution.dispose();
    // Softmax regression reaches 0.93 with 2,000 images; with 500 and 150 updates a good deal of that.
    for (let r = 0; r < 4; r++) expect(accuracy(after, "trained", r)).toBeGreaterThan(0.8);
  });

  test("recognises the skeletons, drawn small in a corner, as a reader might", async () => {
    const { execution } = await start(glyphLearner, { params: { ...spec.params, updates: 400 } });
    while (!execution.end) execution.advance();
    const pixels = new Float32Array(CLASSES * GLYPH_PIXELS);
    for (let label = 0; label < CLASSES; label++) {
      const drawn = skeletonOf(label).map((v) => 0.05 + 0.4 * v);
      pixels.set(inkStrokes(fitStrokes([drawn])), label * GLYPH_PIXELS);
    }
    const answer = execution.ask({ count: CLASSES, pixels });
    execution.dispose();
    for (let r = 0; r < 4; r++) expect(accuracy(answer, "trained", r)).toBe(1);
  });

  test("changes nothing: a run that was asked gives the rows of one that was not, and leaves no tensor", async () => {
    const run = async (asks: boolean) => {
      const { tf, execution } = await start(glyphLearner, { params: { ...spec.params, updates: 6 } });
      const tensors = tf.memory().numTensors;
      while (!execution.end) {
        execution.advance();
        if (asks) {
          const [a, b] = [execution.ask(question(20)), execution.ask(question(20))];
          expect(a).toEqual(b);
        }
      }
      const kept = tf.memory().numTensors - tensors; // what captured steps work in, the same in both runs
      const chunk = execution.buffer.take(execution.divergedAt);
      execution.dispose();
      const builder = recordingBuilder(spec.replicas);
      if (chunk) builder.append(chunk);
      const recording = builder.view(spec, "test");
      const rows = Array.from({ length: recording.rows }, (_, row) => [...valuesAt(recording, "loss", row)]);
      return { rows, kept };
    };
    expect(await run(true)).toEqual(await run(false));
  });

  test("gives replica r the same answer in a run of 4 and in one of 8", async () => {
    const answers = [];
    for (const replicas of [4, 8]) {
      const { execution } = await start(glyphLearner, { replicas });
      for (let i = 0; i < 5; i++) execution.advance();
      answers.push(execution.ask(question(3)));
      execution.dispose();
    }
    const [small, large] = answers;
    const length = small?.models["trained"]?.length ?? 0;
    expect(length).toBe(4 * 3 * CLASSES);
    expect(large?.models["trained"]?.slice(0, length)).toEqual(small?.models["trained"]);
  });
});

describe("what goes wrong with a question is said:", () => {
  const probe = glyphLearner.probe;
  if (!probe) throw new Error("The learner has a probe.");

  test("an experiment without a probe", async () => {
    const { execution } = await start(randomWalk, {
      experiment: "test/walk",
      params: { drift: 0, length: 5 },
    });
    expect(() => execution.ask(question(1))).toThrow(/no model that can be asked/);
    execution.dispose();
  });

  test("images of another size", async () => {
    const { execution } = await start();
    expect(() => execution.ask({ count: 2, pixels: new Float32Array(2 * 784) })).toThrow(
      /2 images of 144 pixels were asked about; 1568 pixels came/,
    );
    execution.dispose();
  });

  test("a model that the definition declares and does not answer for, and an answer of the wrong shape", async () => {
    const { tf } = await nodeEngine();
    const silent = experiment({
      ...glyphLearner,
      probe: { ...probe, models: { ...probe.models, extra: "x" } },
    });
    const short = experiment({
      ...glyphLearner,
      probe: {
        ...probe,
        respond: (ctx, state, images) => ({ ...probe.respond(ctx, state, images), flat: ctx.tf.zeros([1]) }),
      },
    });
    for (const [definition, says] of [
      [silent, /no answer of the model "extra"/],
      [short, /"flat" has the shape \(1\); expected \(4, 1, 10\)/],
    ] as const) {
      const { execution } = await start(definition);
      const tensors = tf.memory().numTensors;
      expect(() => execution.ask(question(1))).toThrow(says);
      expect(tf.memory().numTensors).toBe(tensors);
      execution.advance();
      expect(execution.end).toBeNull();
      execution.dispose();
    }
  });
});
