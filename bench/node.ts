/** The bench in Node. */
import { PORTABLE } from "../src/runtime/kernels/heap";
import { startEngine } from "../src/runtime/tensorflow";
import { runBench, type BenchOptions, type Row } from "./bench";
import { RELAXED } from "./products";

export async function benchInNode(options: BenchOptions, report: (row: Row) => void): Promise<void> {
  const { tf } = await startEngine(undefined, undefined, options.relaxed ? [RELAXED, PORTABLE] : [PORTABLE]);
  await runBench(tf, options, report);
}
