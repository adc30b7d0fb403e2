import { useCallback, useEffect, useRef, useState } from "react";
import { broughtBack, codeName, NO_CODE, readOwnCode, replaced, type OwnCode } from "../../store/own-code";
import type { PlaceStore } from "../../store/place";
import { useLesson } from "../lesson-context";

/** Typing rests this long before it is kept. */
const KEEP_MS = 600;

export interface OwnCodeState {
  readonly own: OwnCode;
  /** False until what was kept is there. */
  readonly ready: boolean;
  /** True while nothing can be kept. */
  readonly lost: boolean;
  /** Whether what stands is safe, whatever happens to the page. */
  readonly kept: boolean;
  readonly write: (text: string) => void;
  /** Puts a whole text, or the author's (null), in the place of the reader's, which is put aside. */
  readonly replace: (by: string | null) => void;
  readonly bringBack: () => void;
}

/** The reader's text of an experiment's code, kept as it is written. */
export function useOwnCode(experiment: string): OwnCodeState {
  const { lesson, place: openPlace } = useLesson();
  const [own, setOwn] = useState<OwnCode>(NO_CODE);
  const [ready, setReady] = useState(false);
  const [lost, setLost] = useState(false);
  const [safe, setSafe] = useState<OwnCode | null>(null);
  const place = useRef<PlaceStore | null>(null);
  const waiting = useRef<{ readonly value: OwnCode; readonly timer: ReturnType<typeof setTimeout> } | null>(
    null,
  );

  const keep = useCallback(
    (value: OwnCode): void => {
      if (waiting.current) clearTimeout(waiting.current.timer);
      waiting.current = null;
      void place.current?.set(lesson.slug, "code", codeName(experiment), { ...value }).then((done) => {
        if (done) setSafe(value);
        setLost(!done);
      });
    },
    [lesson.slug, experiment],
  );
  useEffect(() => {
    let wanted = true;
    void openPlace()
      .then(async (opened) => {
        await opened.opened;
        place.current = opened;
        if (wanted) setOwn(readOwnCode(opened.get(lesson.slug, "code", codeName(experiment))));
      })
      .catch(() => setLost(true))
      .finally(() => setReady(true));
    const flush = (): void => {
      if (waiting.current) keep(waiting.current.value);
    };
    addEventListener("pagehide", flush);
    return () => {
      wanted = false;
      removeEventListener("pagehide", flush);
      flush();
    };
  }, [openPlace, lesson.slug, experiment, keep]);

  const set = (value: OwnCode, soon: boolean): void => {
    setOwn(value);
    if (waiting.current) clearTimeout(waiting.current.timer);
    if (soon) keep(value);
    else waiting.current = { value, timer: setTimeout(() => keep(value), KEEP_MS) };
  };
  return {
    own,
    ready,
    lost,
    kept: safe === own,
    write: (text) => set({ ...own, text }, false),
    replace: (by) => set(replaced(own, by), true),
    bringBack: () => set(broughtBack(own), true),
  };
}
