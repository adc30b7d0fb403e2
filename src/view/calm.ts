import { useSyncExternalStore, useMemo } from "react";
import { experimentId, useLesson } from "./lesson-context";
import type { Bench } from "../store/benches";

/** Numbers in a card change at most four times a second while a run goes on: faster, nobody reads them. */
const CALM_MS = 250;

/** Longer than a frame: what one card changes is laid out before the next one changes. */
const APART_MS = 20;

/** Cards that want to show something new, one a frame, so that many of them never make one long task. */
const waiting = new Set<() => void>();
function inTurn(show: () => void): void {
  if (waiting.size === 0) setTimeout(turn);
  waiting.add(show);
}
function turn(): void {
  const [next] = waiting;
  if (!next) return;
  waiting.delete(next);
  if (waiting.size > 0) setTimeout(turn, APART_MS);
  next();
}

/**
 * A bench, shown at a calm pace: while it runs, changes of the recording wait their turn; a change of the settings
 * shows at once, so that a control and the card beside it never disagree.
 */
export function useCalmBench(name: string | undefined): Bench | undefined {
  const { lesson, benches } = useLesson();
  const source = useMemo(() => {
    const id = name === undefined ? "" : experimentId(lesson, name);
    const present = (): Bench | undefined => benches.store.getState().benches[id];
    let shown = present();
    return {
      subscribe: (changed: () => void): (() => void) => {
        shown = present(); // it may have changed, for the last time, since the card was made
        let timer: ReturnType<typeof setTimeout> | null = null;
        let last = 0;
        const show = (): void => {
          if (timer !== null) clearTimeout(timer);
          timer = null;
          last = performance.now();
          shown = present();
          changed();
        };
        const stop = benches.store.subscribe((now, before) => {
          const a = now.benches[id];
          const b = before.benches[id];
          if (a === b) return;
          if (a?.spec !== b?.spec) show();
          else if (a?.status !== b?.status) inTurn(show);
          else timer ??= setTimeout(() => inTurn(show), Math.max(0, last + CALM_MS - performance.now()));
        });
        return () => {
          stop();
          waiting.delete(show);
          if (timer !== null) clearTimeout(timer);
        };
      },
      present: () => shown,
      initial: () => benches.store.getInitialState().benches[id],
    };
  }, [lesson, benches, name]);
  return useSyncExternalStore(source.subscribe, source.present, source.initial);
}
