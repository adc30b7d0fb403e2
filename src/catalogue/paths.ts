/** The shortest way through the lessons to a goal. Pure: used by the build, by the page and by the tests. */

export interface Step {
  readonly slug: string;
  readonly minutes: number;
  /** Lessons to read before; those that are not among the steps do not count. */
  readonly requires: readonly string[];
}

/** A goal is reached by any one of `any`, or by all of `all` together. */
export type Goal = { readonly any: readonly string[] } | { readonly all: readonly string[] };

export interface Way {
  /** In an order in which each can be read; what is known already is left out. */
  readonly steps: readonly Step[];
  readonly minutes: number;
}

/** The lessons needed for all of `targets`, each after what it requires, ties by slug. A circle is cut where it closes. */
function needed(
  bySlug: ReadonlyMap<string, Step>,
  targets: readonly string[],
  known: ReadonlySet<string>,
): Way {
  const steps = new Set<Step>();
  const visit = (slug: string, trail: ReadonlySet<string>): void => {
    const step = bySlug.get(slug);
    if (!step || known.has(slug) || steps.has(step) || trail.has(slug)) return;
    for (const one of [...step.requires].sort()) visit(one, new Set([...trail, slug]));
    steps.add(step);
  };
  for (const slug of [...targets].sort()) visit(slug, new Set());
  return { steps: [...steps], minutes: [...steps].reduce((sum, { minutes }) => sum + minutes, 0) };
}

/**
 * The way with the fewest minutes; of two equal ones that with fewer lessons, then by slug. Null when no lesson leads to
 * the goal. O(candidates * (lessons + prerequisites)).
 */
export function shortestWay(
  lessons: readonly Step[],
  goal: Goal,
  known: ReadonlySet<string> = new Set(),
): Way | null {
  const bySlug = new Map(lessons.map((step) => [step.slug, step]));
  const real = (slugs: readonly string[]): readonly string[] => slugs.filter((slug) => bySlug.has(slug));
  if ("all" in goal) {
    const targets = real(goal.all);
    return targets.length > 0 ? needed(bySlug, targets, known) : null;
  }
  let best: Way | null = null;
  for (const slug of [...real(goal.any)].sort()) {
    const way = needed(bySlug, [slug], known);
    if (
      !best ||
      way.minutes < best.minutes ||
      (way.minutes === best.minutes && way.steps.length < best.steps.length)
    )
      best = way;
  }
  return best;
}
