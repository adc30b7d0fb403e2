/** The bench in Node. */
import { nodeEngine } from "../src/runtime/node";
import { runBench, type BenchOptions, type Row } from "./bench";

export async function benchInNode(options: BenchOptions, report: (row: Row) => void): Promise<void> {
  const { tf } = await nodeEngine();
  await runBench(tf, options, report);
}
