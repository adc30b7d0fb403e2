import { figure, type FigureContext, type Mark } from "@contract";
import { mean } from "@numerics/statistics";
import { lineThrough, meanAndRange, say, sayShare } from "../drawing-aids";
import glyphRobustness, { trainingUpdates } from "../experiments/glyph-robustness";
import { COLUMNS, accuraciesOf, type Column } from "../glyph-table";
import { METHODS, type Method } from "../glyph-training";

type At = FigureContext<(typeof glyphRobustness)["params"]>;

const COLOURS: Readonly<Record<Method, 1 | 2 | 3 | 4>> = { natural: 3, FGSM: 2, PGD: 1, TRADES: 4 };
const WIDEST = 0.2;

/** Columns of the table that are measured, and networks that are trained. */
const measured = ({ params, recording }: At): readonly Column[] =>
  COLUMNS.slice(0, Math.max(0, recording.rows - 1 - trainingUpdates(params)));
const trained = ({ params }: At): readonly Method[] =>
  METHODS.filter((method) => params.allFour || method === "natural" || method === "PGD");

export default figure(glyphRobustness, {
  title: "Accuracy under attack, by training",
  experiment: "glyph-robustness",
  caption:
    "Accuracy on fresh images at the point that PGD finds in 20 steps; radius 0 is the clean image. Lines: mean over replicas; bands: smallest to largest. Dots: the same networks after a single step of the whole radius (FGSM).",
  draw(at) {
    const columns = measured(at).filter(({ kind, radius }) => kind === "PGD" && radius <= WIDEST);
    const single = measured(at).filter(({ kind }) => kind === "FGSM");
    const marks: Mark[] = [];
    for (const method of columns.length > 0 ? trained(at) : []) {
      const colour = COLOURS[method];
      marks.push(
        lineThrough(
          { label: method === "natural" ? "clean images" : method, colour },
          columns.map(({ radius }) => radius),
          columns.map(({ radius }) => meanAndRange(accuraciesOf(at.recording, method, "PGD", radius))),
        ),
      );
    }
    const ends = single.flatMap(({ radius }) =>
      trained(at).map(
        (method) => [radius, mean(accuraciesOf(at.recording, method, "FGSM", radius))] as const,
      ),
    );
    if (ends.length > 0)
      marks.push({
        kind: "points",
        label: "one step (FGSM)",
        colour: "ink",
        x: ends.map(([radius]) => radius),
        y: ends.map(([, accuracy]) => accuracy),
      });
    return {
      x: { label: "radius of the attack", range: [0, WIDEST] },
      y: { label: "accuracy on fresh images", range: [0, 1] },
      marks,
    };
  },
  finding(at) {
    const columns = measured(at);
    if (columns.length === 0) return "The attacks come after the training.";
    const at_ = (method: Method, kind: Column["kind"], radius: number): string =>
      sayShare(mean(accuraciesOf(at.recording, method, kind, radius)));
    if (columns.length < COLUMNS.length)
      return `Clean accuracy: ${trained(at)
        .map((method) => `${at_(method, "PGD", 0)} (${method})`)
        .join(", ")}.`;
    const rows = trained(at).map(
      (method) =>
        `${method}: ${at_(method, "PGD", 0)} clean, ${at_(method, "PGD", 0.05)} at ${say(0.05)}, ${at_(method, "PGD", 0.1)} at ${say(0.1)} (${at_(method, "FGSM", 0.1)} after one step), ${at_(method, "PGD", 0.5)} at ${say(0.5)}`,
    );
    return `Accuracy by training: ${rows.join("; ")}.`;
  },
});
