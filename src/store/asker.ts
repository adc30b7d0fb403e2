/** Keeps a question and its answer together while both the question and the models move. */
import type { Question, Reply } from "../runtime/probe";

export interface Asker {
  /** The question that stands from now on, asked at once; null for none. */
  readonly pose: (question: Question | null) => void;
  /** The models may have changed: the standing question is asked again, at a calm pace. */
  readonly moved: () => void;
  readonly stop: () => void;
}

/** While only the models move, the answer changes at most four times a second. */
const CALM_MS = 250;

/**
 * One question is under way at a time. A newer one waits for its answer and then goes, whatever came between is dropped;
 * so a hand that draws faster than the models answer never piles questions up.
 */
export function createAsker(
  ask: (question: Question) => Promise<Reply>,
  show: (reply: Reply | null) => void,
): Asker {
  let standing: Question | null = null;
  let busy = false;
  let stale = false;
  let timer: ReturnType<typeof setTimeout> | null = null;

  async function go(): Promise<void> {
    const question = standing;
    if (busy || !question) return;
    if (timer) clearTimeout(timer);
    timer = null;
    busy = true;
    stale = false;
    const reply = await ask(question);
    busy = false;
    hear(question, reply);
  }
  /** By now another question may stand, or none. */
  function hear(question: Question, reply: Reply): void {
    if (!standing) return;
    show(reply);
    if (standing !== question) void go();
    else if (stale) later();
  }
  const later = (): void => {
    timer ??= setTimeout(() => void go(), CALM_MS);
  };

  return {
    pose(question) {
      standing = question;
      if (question) void go();
      else show(null);
    },
    moved() {
      stale = true;
      if (standing && !busy) later();
    },
    stop() {
      standing = null;
      if (timer) clearTimeout(timer);
    },
  };
}
