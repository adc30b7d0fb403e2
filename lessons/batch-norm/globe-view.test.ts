import { expect, test } from "vitest";
import { angleToTeacherAt, pointAt, view, type Point } from "./globe-view";

const POINTS: readonly Point[] = [
  [1, 0, 0],
  [0.6, 0.8, 0],
  [0.48, 0.6, -0.64],
];

test("a point in front is found again where it is seen", () => {
  for (const point of POINTS) {
    const { x, y, depth } = view(point);
    expect(x * x + y * y + depth * depth).toBeCloseTo(1, 12);
    expect(depth).toBeGreaterThan(0);
    pointAt(x, y)?.forEach((value, i) => expect(value).toBeCloseTo(point[i] ?? NaN, 12));
  }
});

test("what is opposite has the opposite depth, and off the globe there is nothing", () => {
  expect(view([-1, 0, 0]).depth).toBeCloseTo(-view([1, 0, 0]).depth, 12);
  expect(pointAt(0.8, 0.8)).toBeNull();
  expect(angleToTeacherAt(1, 1)).toBeNaN();
});

test("angles are read off the first coordinate", () => {
  const { x, y } = view([1, 0, 0]);
  expect(angleToTeacherAt(x, y)).toBeCloseTo(0, 4);
  const aside = view([Math.cos(0.5), Math.sin(0.5), 0]);
  expect(angleToTeacherAt(aside.x, aside.y)).toBeCloseTo((0.5 * 180) / Math.PI, 6);
});
