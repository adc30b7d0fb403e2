/** Asking the models of a run: images in, class probabilities of every model and replica out. */
import type { AnyExperiment, Context, ParamSchema, Probe, Tensorflow, Tree } from "@contract";

/** Images one after another, each `edge` x `edge` pixels: (N, edge^2). */
export interface Question {
  readonly count: number;
  readonly pixels: Float32Array;
}

/** Probabilities by model: `models[name][(replica * count + image) * classes + c]`, at the step they were asked at. */
export interface Answer {
  readonly step: number;
  readonly replicas: number;
  readonly count: number;
  readonly models: Readonly<Record<string, Float32Array>>;
}

/** An answer, or why there is none, in a sentence. */
export type Reply =
  { readonly kind: "answer"; readonly answer: Answer } | { readonly kind: "none"; readonly why: string };

export const noReply = (why: string): Reply => ({ kind: "none", why });

/** What the models of a state say of the images. Throws where the definition does not give what it declares. */
export function respond(
  tf: Tensorflow,
  experiment: AnyExperiment,
  state: Tree,
  context: Context<ParamSchema>,
  { count, pixels }: Question,
): Answer["models"] {
  const probe = experiment.probe as Probe<ParamSchema, Tree> | undefined;
  if (!probe) throw new Error("This experiment has no model that can be asked.");
  const size = probe.edge * probe.edge;
  if (pixels.length !== count * size)
    throw new Error(
      `${String(count)} images of ${String(size)} pixels were asked about; ${String(pixels.length)} pixels came.`,
    );
  const { replicas } = context;
  const engine = tf.engine();
  engine.startScope("probe");
  try {
    const images = tf.tile(tf.tensor3d(pixels, [1, count, size]), [replicas, 1, 1]); // (R, N, size)
    const answers = probe.respond(context, state, images);
    const models: Record<string, Float32Array> = {};
    for (const name of Object.keys(probe.models)) {
      const answer = answers[name];
      if (!answer) throw new Error(`respond() gave no answer of the model "${name}".`);
      const values = Float32Array.from(answer.dataSync());
      if (values.length !== replicas * count * probe.classes.length)
        throw new Error(
          `The answer of "${name}" has the shape (${answer.shape.join(", ")}); expected (${[replicas, count, probe.classes.length].join(", ")}).`,
        );
      models[name] = values;
    }
    return models;
  } finally {
    engine.endScope();
  }
}
