/** Counts, batch by batch, how many of a reader's labelled images the present models get right. */
import type { Answer, Question, Reply } from "../../runtime/probe";

export interface Score {
  readonly step: number;
  /** Images counted so far, and those that will be. */
  readonly counted: number;
  readonly wanted: number;
  /** Images right, by model, one number a replica. */
  readonly right: Readonly<Record<string, readonly number[]>>;
}

export interface ScorerParts {
  readonly total: number;
  readonly batchSize: number;
  readonly batch: (from: number, count: number) => Question;
  readonly ask: (question: Question) => Promise<Reply>;
  /** Right images of a batch by model and replica. */
  readonly judge: (answer: Answer, from: number) => Score["right"];
  readonly show: (score: Score | null) => void;
}

export interface Scorer {
  /** The models moved: count anew. While they train only the first images are counted, so as not to hold them up. */
  readonly moved: (training: boolean) => void;
  readonly stop: () => void;
}

export const LIVE_IMAGES = 250;
const CALM_MS = 1000;

const added = (a: Score["right"], b: Score["right"]): Score["right"] =>
  Object.fromEntries(
    Object.entries(b).map(([model, right]) => [model, right.map((n, r) => n + (a[model]?.[r] ?? 0))]),
  );

export function createScorer({ total, batchSize, batch, ask, judge, show }: ScorerParts): Scorer {
  let asked = 0;
  let busy = false;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let training = false;

  async function count(round: number): Promise<void> {
    const wanted = training ? Math.min(LIVE_IMAGES, total) : total;
    let right: Score["right"] = {};
    for (let from = 0; from < wanted;) {
      const size = Math.min(batchSize, wanted - from);
      const reply = await ask(batch(from, size));
      // At rest the models of all batches are the same; if they moved, this count is void.
      if (asked !== round && !training) return;
      if (reply.kind === "none") {
        show(null);
        return;
      }
      from += size;
      right = added(right, judge(reply.answer, from - size));
      if (!training || from === wanted) show({ step: reply.answer.step, counted: from, wanted, right });
    }
  }

  async function go(): Promise<void> {
    timer = null;
    busy = true;
    const round = asked;
    await count(round);
    busy = false;
    if (asked !== round) later();
  }
  const later = (): void => {
    if (!busy) timer ??= setTimeout(() => void go(), training ? CALM_MS : 0);
  };

  return {
    moved(now) {
      asked++;
      training = now;
      later();
    },
    stop() {
      asked = -1;
      busy = true; // nothing starts any more
      if (timer) clearTimeout(timer);
    },
  };
}
