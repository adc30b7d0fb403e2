/** Timing of several implementations of one step, side by side. */

export interface Contestant {
  readonly name: string;
  /** Makes the machinery ready (backend, kernels); not timed. */
  readonly enter: () => void | Promise<void>;
  /** Does `count` steps and returns the milliseconds they took. What is not a step is left out of the clock. */
  readonly run: (count: number) => number;
  /** Goes back to the first step. */
  readonly reset: () => void;
  readonly dispose: () => void;
}

export interface Timing {
  readonly name: string;
  /** Milliseconds a step: median and least over the rounds. */
  readonly median: number;
  readonly least: number;
  /** Median over the rounds of this one's time divided by the first one's in the same round. */
  readonly ratio: number;
  /** This one's least time divided by the first one's: what a busy machine disturbs least. */
  readonly leastRatio: number;
}

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
};

export interface Effort {
  readonly rounds: number;
  /** Milliseconds of one sample, about. */
  readonly sample: number;
}

/** The number of steps that a sample takes, by the quickest of many tries: the code gets warm, and a busy spell passes. */
function pace(contestant: Contestant, sample: number): number {
  let least = Infinity;
  let steps = 1;
  for (let spent = 0, tries = 0; spent < 12 * sample || (tries < 12 && spent < 200 * sample); tries++) {
    const ms = contestant.run(steps);
    spent += Math.max(ms, 0.01);
    least = Math.min(least, Math.max(ms, 0.02) / steps);
    steps = Math.max(1, Math.min(2 * steps, Math.ceil(sample / least)));
  }
  return Math.max(1, Math.ceil(sample / least));
}

/**
 * Takes samples in turn, so that a busy spell of the machine strikes all alike. With `sameSteps` all contestants make the
 * same steps of the same run, whose costs may differ from step to step; else each sample has about the same length.
 */
export async function compare(
  contestants: readonly Contestant[],
  effort: Effort,
  sameSteps: boolean,
): Promise<readonly Timing[]> {
  const steps: number[] = [];
  for (const contestant of contestants) {
    await contestant.enter();
    steps.push(pace(contestant, effort.sample));
    if (sameSteps) contestant.reset();
  }
  const common = Math.min(...steps);
  const times: number[][] = contestants.map(() => []);
  for (let round = 0; round < effort.rounds; round++)
    for (const [i, contestant] of contestants.entries()) {
      const count = sameSteps ? common : (steps[i] ?? 1);
      await contestant.enter();
      times[i]?.push(contestant.run(count) / count);
    }
  const leastOfFirst = Math.min(...(times[0] ?? []));
  return contestants.map(({ name }, i) => {
    const own = times[i] ?? [];
    return {
      name,
      median: median(own),
      least: Math.min(...own),
      leastRatio: Math.min(...own) / leastOfFirst,
      ratio: median(own.map((ms, round) => ms / (times[0]?.[round] ?? NaN))),
    };
  });
}
