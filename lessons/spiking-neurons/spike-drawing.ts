/** Marks for spikes: rasters of short vertical ticks, and membrane traces whose spikes stand above the threshold. */
import type { Colour, Mark } from "@contract";

/** Half the height of a tick, in rows. */
const HALF_TICK = 0.38;

/** When a neuron fired, and the row of the raster on which it is drawn. */
export interface SpikeTrain {
  readonly row: number;
  readonly times: readonly number[];
}

/**
 * A raster as one mark: at each spike a vertical tick on its neuron's row. Ticks are separated by gaps in one path, so
 * that a raster of any size is drawn at full strength.
 */
export function rasterMark(
  trains: readonly SpikeTrain[],
  look: { readonly label: string; readonly colour?: Colour; readonly symbol?: string },
): Mark {
  const x: number[] = [];
  const y: number[] = [];
  for (const { row, times } of trains)
    for (const time of times) {
      x.push(time, time, NaN);
      y.push(row - HALF_TICK, row + HALF_TICK, NaN);
    }
  return { kind: "paths", ...look, paths: [{ x, y }] };
}

/**
 * A membrane trace: the potential before each reset, and at a spike a line up to `top` and down to where the reset puts
 * the potential.
 */
export function membraneMark(
  trace: {
    readonly times: ArrayLike<number>;
    readonly potentials: ArrayLike<number>;
    readonly isSpike: (i: number) => boolean;
    readonly afterReset: (i: number) => number;
    readonly top: number;
  },
  look: { readonly label: string; readonly colour?: Colour; readonly symbol?: string },
): Mark {
  const x: number[] = [];
  const y: number[] = [];
  for (let i = 0; i < trace.times.length; i++) {
    const time = trace.times[i] ?? NaN;
    x.push(time);
    y.push(trace.potentials[i] ?? NaN);
    if (!trace.isSpike(i)) continue;
    x.push(time, time);
    y.push(trace.top, trace.afterReset(i));
  }
  return { kind: "line", ...look, x, y };
}
