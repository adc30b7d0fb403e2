/**
 * Presses Run on a bench of an open page, and waits for the end of the run.
 *
 * @param {import("playwright-core").Locator} bench
 */
export async function runExperiment(bench) {
  await bench.getByRole("button", { name: "Run", exact: true }).click();
  const ended = ["done", "diverged", "failed"].map((status) => `[data-status="${status}"]`).join();
  await bench.and(bench.page().locator(ended)).waitFor({ timeout: 300_000 });
}
