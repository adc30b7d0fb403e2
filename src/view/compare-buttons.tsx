import { lazy, Suspense, type ReactNode } from "react";
import { useStore } from "zustand";
import type { AnyExperiment, Drawing, Mark } from "@contract";
import type { Bench } from "../store/benches";
import { t } from "../words/words";
import { experimentId, useBench, useLesson } from "./lesson-context";
import { useSweep } from "./use-sweep";

// What stands behind the buttons is loaded when it is first asked for.
const LazyCompare = lazy(async () => ({ default: (await import("./compare")).ComparePanel }));
const LazySweep = lazy(async () => ({ default: (await import("./sweep")).SweepPanel }));

/** A pinned run's curves, to lie under the next run's: dashed, without band, and called what they are. */
export function ghostsOf(drawing: Drawing): readonly Mark[] {
  return drawing.marks.flatMap((mark): readonly Mark[] => {
    const label = mark.label === "" ? "" : t("bench.pinned", { label: mark.label });
    if (mark.kind === "line") {
      const { x, y, colour = "soft", stairs = false } = mark;
      return [{ kind: "line", label, colour, x, y, stairs, dash: true }];
    }
    if (mark.kind === "points" && mark.y.length <= 64) return [{ ...mark, label, colour: "soft" }];
    return [];
  });
}

export function usePinned(name: string): Bench | null {
  const { lesson, compare } = useLesson();
  return useStore(compare.store, (s) => s[experimentId(lesson, name)]?.pinned ?? null);
}

/** The button that keeps a finished run to lay the next one over. */
export function PinButton({ name }: { readonly name: string }): ReactNode {
  const { lesson, compare } = useLesson();
  const id = experimentId(lesson, name);
  const pinned = usePinned(name);
  const bench = useBench(name, (b) => b);
  if (pinned)
    return (
      <button
        type="button"
        onClick={() => {
          compare.unpin(id);
        }}
      >
        {t("bench.unpin")}
      </button>
    );
  return (
    <button
      type="button"
      disabled={bench.status !== "done"}
      title={t("bench.pinWhy")}
      onClick={() => {
        compare.pin(id, bench);
      }}
    >
      {t("bench.pin")}
    </button>
  );
}

/** The button that opens an experiment's sweep. */
export function SweepButton({ name }: { readonly name: string }): ReactNode {
  const { lesson, sweeps } = useLesson();
  const open = useSweep(name)?.open ?? false;
  return (
    <button
      type="button"
      aria-expanded={open}
      title={t("bench.sweepWhy")}
      onClick={() => {
        void sweeps.toggle(experimentId(lesson, name));
      }}
    >
      {t("bench.sweep")}
    </button>
  );
}

/** What the two buttons open: the comparison with a pinned run, and the sweep. */
export function CompareAndSweep({
  name,
  experiment,
}: {
  readonly name: string;
  readonly experiment: AnyExperiment;
}): ReactNode {
  const pinned = usePinned(name);
  const open = useSweep(name)?.open ?? false;
  return (
    <Suspense fallback={null}>
      {pinned ? <LazyCompare name={name} experiment={experiment} /> : null}
      {open ? <LazySweep name={name} experiment={experiment} /> : null}
    </Suspense>
  );
}
