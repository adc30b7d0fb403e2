/** The networks of the bench: what is trained, on what, as an experiment of the notebook. */
import { experiment, scalar, type AnyExperiment, type Tensor } from "@contract";
import { denseForward, denseGradients, type DenseActivation, type DenseLayer } from "@learning/dense";
import { momentumStep } from "@learning/momentum";
import { softmaxCrossEntropy } from "@learning/softmax";
import { normals } from "@numerics/streams";

export interface NetworkCase {
  /** Widths from the inputs to the outputs. One output has the squared loss, several the softmax cross-entropy. */
  readonly widths: readonly number[];
  readonly batch: number;
  readonly replicas: number;
}

export const ACTIVATION: DenseActivation = "tanh";
export const LEARNING_RATE = 0.01;

/** What every implementation starts from, replica by replica. */
export interface Start {
  /** (R, B, widths[0]) */
  readonly x: Float32Array<ArrayBuffer>;
  /** (R, B, widths.at(-1)): numbers, or one-hot classes. */
  readonly y: Float32Array<ArrayBuffer>;
  /** (R, k, m) a layer; biases start at zero. */
  readonly weights: readonly Float32Array<ArrayBuffer>[];
}

export function startOf({ widths, batch, replicas }: NetworkCase): Start {
  const [inputs = 1] = widths;
  const outputs = widths.at(-1) ?? 1;
  const draw = (label: string, count: number, scale = 1): Float32Array<ArrayBuffer> =>
    Float32Array.from(normals(1, label, count), (value) => value * scale);
  const x = draw("x", replicas * batch * inputs);
  let y = draw("y", replicas * batch * outputs);
  if (outputs > 1) {
    const classes = new Float32Array(y.length);
    for (let row = 0; row < replicas * batch; row++) {
      const scores = y.subarray(row * outputs, (row + 1) * outputs);
      classes[row * outputs + scores.indexOf(Math.max(...scores))] = 1;
    }
    y = classes;
  }
  const weights = widths
    .slice(1)
    .map((m, l) => draw(`w${String(l)}`, replicas * (widths[l] ?? 1) * m, Math.sqrt(1 / (widths[l] ?? 1))));
  return { x, y, weights };
}

/** Floating-point operations of one step that are in matrix products: forward, gradients of weights, of inputs. */
export const flopsOf = ({ widths, batch, replicas }: NetworkCase): number =>
  widths.slice(1).reduce((sum, m, l) => sum + (l > 0 ? 3 : 2) * 2 * batch * (widths[l] ?? 1) * m, 0) *
  replicas;

type State = {
  readonly x: Tensor;
  readonly y: Tensor;
  readonly layers: readonly DenseLayer[];
  readonly loss: Tensor;
};

/** One step is one update of stochastic gradient descent; the loss before it is recorded. */
export function networkExperiment(network: NetworkCase): AnyExperiment {
  const { widths, batch, replicas } = network;
  const outputs = widths.at(-1) ?? 1;
  return experiment({
    title: `MLP ${widths.join("-")}`,
    params: {},
    series: { loss: scalar({ tex: "L", meaning: "mean loss" }) },
    replicas: { default: replicas, max: replicas },
    steps: () => Infinity,
    init({ tf }): State {
      const start = startOf(network);
      return {
        x: tf.tensor3d(start.x, [replicas, batch, widths[0] ?? 1]),
        y: tf.tensor3d(start.y, [replicas, batch, outputs]),
        layers: start.weights.map((w, l) => {
          const [k, m] = [widths[l] ?? 1, widths[l + 1] ?? 1];
          return { weights: tf.tensor3d(w, [replicas, k, m]), biases: tf.zeros([replicas, 1, m]) };
        }),
        loss: tf.zeros([replicas]),
      };
    },
    step({ tf }, { x, y, layers }): State {
      const passed = denseForward(tf, layers, x, ACTIVATION);
      const scores = passed.at(-1) ?? x;
      let loss: Tensor;
      let towards: Tensor;
      if (outputs === 1) {
        const error = tf.sub(scores, y);
        loss = tf.square(error);
        towards = tf.mul(error, 2 / batch);
      } else {
        const entropy = softmaxCrossEntropy(tf, scores, y);
        loss = entropy.loss;
        towards = tf.mul(entropy.gradient, 1 / batch);
      }
      const gradients = denseGradients(tf, layers, x, passed, towards, ACTIVATION);
      const settings = { learningRate: LEARNING_RATE, momentum: 0, weightDecay: 0 };
      const move = (weights: Tensor, gradient: Tensor): Tensor =>
        momentumStep(tf, weights, weights, gradient, settings).weights;
      return {
        x,
        y,
        layers: layers.map((layer, l) => {
          const gradient = gradients[l] ?? layer;
          return {
            weights: move(layer.weights, gradient.weights),
            biases: move(layer.biases, gradient.biases),
          };
        }),
        loss: tf.mean(loss, [1, 2]),
      };
    },
    record: (_, { loss }) => ({ loss }),
  });
}
