import { figure, type FigureContext, type Mark } from "@contract";
import { say } from "../drawing-aids";
import glyphRobustness from "../experiments/glyph-robustness";
import {
  VIEWED_METHODS,
  VIEWED_NAMES,
  VIEWED_RADII,
  leadOf,
  nearestViewed,
  viewOf,
  type ViewedMethod,
} from "../glyph-table";

type At = FigureContext<(typeof glyphRobustness)["params"]>;

const COLOURS: Readonly<Record<ViewedMethod, 1 | 3>> = { natural: 3, PGD: 1 };

/** Lead of the true class by radius; null before the attack. */
function leads({ recording, params }: At, method: ViewedMethod): readonly number[] | null {
  if (recording.rows === 0) return null;
  const views = VIEWED_RADII.map((radius) => viewOf(recording, method, radius));
  return views.some(({ isAttacked }) => isAttacked)
    ? views.map(({ logits }) => leadOf(logits, params.digit))
    : null;
}

export default figure(glyphRobustness, {
  title: "The true class’s lead, radius by radius",
  experiment: "glyph-robustness",
  caption:
    "Score of the true class less the largest other score, for the image above at its worst point found (20 steps). Below 0 the image is misread. One image of replica 0: an illustration, not evidence.",
  draw(at) {
    const marks: Mark[] = [
      { kind: "rule", axis: "y", at: 0, label: "misread below" },
      {
        kind: "rule",
        axis: "x",
        at: VIEWED_RADII[nearestViewed(at.params.viewedRadius)] ?? NaN,
        label: "shown",
      },
    ];
    for (const method of VIEWED_METHODS) {
      const y = leads(at, method);
      if (y)
        marks.push({
          kind: "line",
          label: VIEWED_NAMES[method],
          colour: COLOURS[method],
          x: VIEWED_RADII,
          y,
        });
    }
    return {
      x: { label: "radius of the attack", range: [0, 0.2] },
      y: { label: "lead of the true class" },
      marks,
    };
  },
  finding(at) {
    const said = VIEWED_METHODS.map((method) => {
      const y = leads(at, method);
      if (!y) return null;
      const lost = y.findIndex((lead) => lead <= 0);
      const image = `this ${String(at.params.digit)}`;
      const fate =
        lost < 0
          ? `reads ${image} rightly at every radius up to 0.2`
          : lost === 0
            ? `misreads ${image} even clean`
            : `misreads ${image} from radius ${say(VIEWED_RADII[lost] ?? NaN)} on`;
      return `The network ${VIEWED_NAMES[method]} ${fate}.`;
    });
    return said.includes(null) ? "The attack comes after the training." : said.join(" ");
  },
});
