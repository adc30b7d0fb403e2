import { expect, test } from "vitest";
import { replicaArrays, seriesOf } from "@learning/replica-arrays";
import { nodeEngine } from "../../src/runtime/node";
import { tensorRng } from "../../src/runtime/rng";

test("a draw is cut into its replicas, the same numbers whatever their number", async () => {
  const { tf } = await nodeEngine();
  const drawn = (replicas: number): readonly Float64Array[] => {
    const draw = tensorRng(tf, { seed: 5, firstReplica: 0, replicas, step: 2 }).normal("x", [3, 4]);
    const arrays = replicaArrays(draw);
    draw.dispose();
    return arrays;
  };
  const [two, five] = [drawn(2), drawn(5)];
  expect(two.map((array) => array.length)).toEqual([12, 12]);
  expect(five.slice(0, 2)).toEqual(two);
  expect(two[0]).not.toEqual(two[1]);
});

test("special case: integers and one shared draw", async () => {
  const { tf } = await nodeEngine();
  tf.tidy(() => {
    expect(replicaArrays(tf.tensor2d([1, 2, 3, 4], [2, 2], "int32"))).toEqual([
      Float64Array.of(1, 2),
      Float64Array.of(3, 4),
    ]);
    const rng = tensorRng(tf, { seed: 5, firstReplica: 0, replicas: 7, step: 2 });
    expect(replicaArrays(rng.shared.uniform("x", [6]))).toHaveLength(1);
  });
});

test("numbers and rows of numbers become a series, replica by replica", () => {
  expect(seriesOf([1, 2])).toEqual(Float64Array.of(1, 2));
  expect(seriesOf([Float64Array.of(1, 2), [3, 4]])).toEqual(Float64Array.of(1, 2, 3, 4));
});
