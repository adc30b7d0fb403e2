import { figure, type FigureContext } from "@contract";
import { GLYPH_CLASSES } from "@learning/glyph-digits";
import { say, sayShare } from "../drawing-aids";
import glyphRobustness from "../experiments/glyph-robustness";
import { VIEWED_NAMES, readingOf, softmaxOf, viewOf } from "../glyph-table";

type At = FigureContext<(typeof glyphRobustness)["params"]>;

const CLASSES = Array.from({ length: GLYPH_CLASSES }, (_, c) => String(c));

const views = ({ recording, params }: At) => ({
  clean: viewOf(recording, params.viewedMethod, 0),
  attacked: viewOf(recording, params.viewedMethod, params.viewedRadius),
});

export default figure(glyphRobustness, {
  title: "What the network says of the image",
  experiment: "glyph-robustness",
  caption:
    "Probabilities that the chosen network gives to the ten classes: for the image above, and for its sum with the perturbation. One image of replica 0: an illustration, not evidence.",
  draw(at) {
    const axes = {
      x: { label: "class", categories: CLASSES },
      y: { label: "probability", range: [0, 1] as const },
    };
    if (at.recording.rows === 0) return { ...axes, marks: [] };
    const { clean, attacked } = views(at);
    if (!attacked.isAttacked) return { ...axes, marks: [] };
    return {
      ...axes,
      marks: [
        { kind: "bars", label: "clean image", colour: 1, x: CLASSES, y: softmaxOf(clean.logits) },
        { kind: "bars", label: "attacked image", colour: 3, x: CLASSES, y: softmaxOf(attacked.logits) },
      ],
    };
  },
  finding(at) {
    if (at.recording.rows === 0) return "There is no network yet.";
    const { clean, attacked } = views(at);
    if (!attacked.isAttacked) return "The attack comes after the training.";
    const { digit } = at.params;
    const truth = (logits: Float64Array): string => sayShare(softmaxOf(logits)[digit] ?? NaN);
    const after = readingOf(attacked.logits);
    return `The network ${VIEWED_NAMES[at.params.viewedMethod]} gives class ${String(digit)} ${truth(clean.logits)} for the clean image and ${truth(attacked.logits)} at radius ${say(attacked.radius)}, where it gives most to class ${String(after.digit)}: ${sayShare(after.share)}.`;
  },
});
