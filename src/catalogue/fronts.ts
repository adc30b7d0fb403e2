import type { Front } from "@contract";

export interface LessonFront {
  readonly slug: string;
  readonly front: Front;
}

/** What lessons offer for the home page; the first by name is shown. */
export const fronts: readonly LessonFront[] = Object.entries(
  import.meta.glob<Front>("/lessons/*/front.ts", { eager: true, import: "default" }),
)
  .map(([path, front]) => ({ slug: path.split("/")[2] ?? "", front }))
  .sort((a, b) => a.slug.localeCompare(b.slug));
