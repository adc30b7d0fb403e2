import { fractionAt, type Scale } from "./scale";

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The plot's place in the figure, in pixels, and the scales of its two axes. */
export interface Axes {
  readonly plot: Box;
  readonly x: Scale;
  readonly y: Scale;
}

export const toX = ({ plot, x }: Axes, value: number): number =>
  plot.left + fractionAt(x, value) * plot.width;
export const toY = ({ plot, y }: Axes, value: number): number =>
  plot.top + (1 - fractionAt(y, value)) * plot.height;
