import { useStore } from "zustand";
import type { Sweep } from "../store/sweeps";
import { experimentId, useLesson } from "./lesson-context";

export function useSweep(name: string): Sweep | undefined {
  const { lesson, sweeps } = useLesson();
  return useStore(sweeps.store, (s) => s[experimentId(lesson, name)]);
}
