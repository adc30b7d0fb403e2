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
  /** Samples of each contestant: fewer where they would take longer than the budget, but never fewer than the least. */
  readonly rounds: number;
  /** Milliseconds of one sample, about. */
  readonly sample: number;
  /** Milliseconds that the samples of one case may take together, about. */
  readonly budget: number;
}
const LEAST_ROUNDS = 3;
/** Of runs more, whose first steps are not like the rest: they are recorded, or found to be of other kinds. */
const LEAST_STEPS = 9;

interface Pace {
  readonly steps: number;
  /** Milliseconds of a step, about. */
  readonly ms: number;
}

/** The number of steps that a sample takes, by the quickest of many tries: the code gets warm, and a busy spell passes. */
function pace(contestant: Contestant, { sample, budget }: Effort): Pace {
  let least = Infinity;
  let steps = 1;
  const most = Math.min(200 * sample, budget / 8);
  for (let spent = 0, tries = 0; spent < 12 * sample || (tries < 12 && spent < most); tries++) {
    const ms = contestant.run(steps);
    spent += Math.max(ms, 0.01);
    least = Math.min(least, Math.max(ms, 0.02) / steps);
    steps = Math.max(1, Math.min(2 * steps, Math.ceil(sample / least)));
  }
  return { steps: Math.max(1, Math.ceil(sample / least)), ms: least };
}

export interface Compared {
  readonly rounds: number;
  readonly timings: readonly Timing[];
}

/**
 * Takes samples in turn, so that a busy spell of the machine strikes all alike. With `sameSteps` all contestants make the
 * same steps of the same run, whose costs may differ from step to step; else each sample has about the same length.
 */
export async function compare(
  contestants: readonly Contestant[],
  effort: Effort,
  sameSteps: boolean,
): Promise<Compared> {
  const paces: Pace[] = [];
  for (const contestant of contestants) {
    await contestant.enter();
    paces.push(pace(contestant, effort));
    if (sameSteps) contestant.reset();
  }
  const common = Math.min(...paces.map(({ steps }) => steps));
  const counts = paces.map(({ steps }) => (sameSteps ? common : steps));
  const perRound = paces.reduce((sum, { ms }, i) => sum + ms * (counts[i] ?? 1), 0);
  const least = sameSteps ? Math.ceil(LEAST_STEPS / common) : LEAST_ROUNDS;
  const rounds = Math.max(LEAST_ROUNDS, least, Math.min(effort.rounds, Math.floor(effort.budget / perRound)));
  const times: number[][] = contestants.map(() => []);
  for (let round = 0; round < rounds; round++)
    for (const [i, contestant] of contestants.entries()) {
      const count = counts[i] ?? 1;
      await contestant.enter();
      times[i]?.push(contestant.run(count) / count);
    }
  const leastOfFirst = Math.min(...(times[0] ?? []));
  const timings = contestants.map(({ name }, i): Timing => {
    const own = times[i] ?? [];
    return {
      name,
      median: median(own),
      least: Math.min(...own),
      leastRatio: Math.min(...own) / leastOfFirst,
      ratio: median(own.map((ms, round) => ms / (times[0]?.[round] ?? NaN))),
    };
  });
  return { rounds, timings };
}
