/**
 * The same step in plain loops over typed arrays: one pass over the data, nothing allocated, inner loops over consecutive
 * numbers. What one would write without a library, and no worse.
 */
import { LEARNING_RATE, startOf, type NetworkCase } from "./network";
import type { Stepper } from "./stock-step";

/* eslint-disable @typescript-eslint/no-non-null-assertion -- indices run over the arrays' own lengths */

export function loopStepper(network: NetworkCase): Stepper {
  const { widths, batch: B, replicas: R } = network;
  const L = widths.length - 1;
  const { x, y, weights: W } = startOf(network);
  const b = W.map((_, l) => new Float32Array(R * widths[l + 1]!));
  // One replica at a time, so that these stay in the cache.
  const h = W.map((_, l) => new Float32Array(B * widths[l + 1]!));
  const d = W.map((_, l) => new Float32Array(B * widths[l + 1]!));
  const gW = W.map((_, l) => new Float32Array(widths[l]! * widths[l + 1]!));
  const losses = new Float64Array(R);

  /** out[i, :] = act(bias + sum over k of from[i, k] w[k, :]) */
  function forward(from: Float32Array, fromAt: number, l: number, r: number): void {
    const [K, M] = [widths[l]!, widths[l + 1]!];
    const [w, bias, out] = [W[l]!, b[l]!, h[l]!];
    const wAt = r * K * M;
    const last = l === L - 1;
    for (let i = 0; i < B; i++) {
      const o = i * M;
      for (let m = 0; m < M; m++) out[o + m] = bias[r * M + m]!;
      for (let k = 0; k < K; k++) {
        const value = from[fromAt + i * K + k]!;
        const row = wAt + k * M;
        for (let m = 0; m < M; m++) out[o + m]! += value * w[row + m]!;
      }
      if (!last) for (let m = 0; m < M; m++) out[o + m] = Math.tanh(out[o + m]!);
    }
  }

  /** Gradient of the loss with respect to the scores, and the loss. */
  function towards(r: number): void {
    const M = widths[L]!;
    const [out, slope] = [h[L - 1]!, d[L - 1]!];
    const yAt = r * B * M;
    let loss = 0;
    for (let i = 0; i < B; i++) {
      const o = i * M;
      if (M === 1) {
        const error = out[o]! - y[yAt + i]!;
        loss += error * error;
        slope[o] = (2 / B) * error;
        continue;
      }
      let top = -Infinity;
      for (let m = 0; m < M; m++) top = Math.max(top, out[o + m]!);
      let total = 0;
      for (let m = 0; m < M; m++) {
        const power = Math.exp(out[o + m]! - top);
        slope[o + m] = power;
        total += power;
      }
      const log = Math.log(total);
      for (let m = 0; m < M; m++) {
        const label = y[yAt + o + m]!;
        loss += label * (log + top - out[o + m]!);
        slope[o + m] = (slope[o + m]! / total - label) / B;
      }
    }
    losses[r] = loss / B;
  }

  /** Gradient of the layer's weights; on the way, that of its input times the slope of tanh; then the update. */
  function backward(from: Float32Array, fromAt: number, l: number, r: number): void {
    const [K, M] = [widths[l]!, widths[l + 1]!];
    const [w, bias, dz, g] = [W[l]!, b[l]!, d[l]!, gW[l]!];
    const below = l > 0 ? d[l - 1]! : null;
    const wAt = r * K * M;
    g.fill(0);
    for (let i = 0; i < B; i++) {
      const o = i * M;
      for (let k = 0; k < K; k++) {
        const value = from[fromAt + i * K + k]!;
        const row = k * M;
        let back = 0;
        for (let m = 0; m < M; m++) {
          const slope = dz[o + m]!;
          g[row + m]! += value * slope;
          back += slope * w[wAt + row + m]!;
        }
        if (below) below[i * K + k] = back * (1 - value * value);
      }
    }
    for (let i = 0; i < B; i++)
      for (let m = 0; m < M; m++) bias[r * M + m]! -= LEARNING_RATE * dz[i * M + m]!;
    for (let j = 0; j < K * M; j++) w[wAt + j]! -= LEARNING_RATE * g[j]!;
  }

  return {
    step() {
      for (let r = 0; r < R; r++) {
        const xAt = r * B * widths[0]!;
        for (let l = 0; l < L; l++) forward(l === 0 ? x : h[l - 1]!, l === 0 ? xAt : 0, l, r);
        towards(r);
        for (let l = L - 1; l >= 0; l--) backward(l === 0 ? x : h[l - 1]!, l === 0 ? xAt : 0, l, r);
      }
    },
    loss: () => losses,
    dispose: () => undefined,
  };
}
