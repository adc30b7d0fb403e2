import { figure, type Colour, type Mark } from "@contract";
import { meanAt, say, sayShare } from "../drawing-aids";
import imperfectTeacher, { SHOWN_RATIOS, TARGET_BINS, TARGET_REACH } from "../experiments/imperfect-teacher";

const COLOURS: readonly Colour[] = [1, 4, 2];
const BIN = (2 * TARGET_REACH) / TARGET_BINS;

export default figure(imperfectTeacher, {
  title: "Targets on the points where the teacher is wrong",
  experiment: "imperfect-teacher",
  caption:
    "Share of all training points by effective logit, where the teacher has the wrong sign and the label is right, in bins of 0.25, mean over replicas. Right of the rule the label has overruled the teacher.",
  draw({ recording }) {
    const marks: Mark[] = [{ kind: "rule", label: "boundary", colour: "ink", axis: "x", at: 0 }];
    if (recording.rows > 0)
      SHOWN_RATIOS.forEach((ratio, k) => {
        const shares = Array.from({ length: TARGET_BINS }, (_, i) =>
          meanAt(recording, "targets", 0, k * TARGET_BINS + i),
        );
        marks.push({
          kind: "line",
          label: `ρ = ${String(ratio)}`,
          colour: COLOURS[k] ?? 1,
          stairs: true,
          x: [...shares.map((_, i) => -TARGET_REACH + BIN * i), TARGET_REACH],
          y: [...shares, 0],
        });
      });
    return {
      x: { label: "effective logit, positive where it is correct", range: [-TARGET_REACH, TARGET_REACH] },
      y: { label: "share of the training points" },
      marks,
    };
  },
  finding({ recording }) {
    const right = (k: number): number => {
      const of = (from: number): number =>
        Array.from({ length: TARGET_BINS - from }, (_, i) =>
          meanAt(recording, "targets", 0, k * TARGET_BINS + from + i),
        ).reduce((sum, x) => sum + x, 0);
      const all = of(0);
      return all > 0 ? of(TARGET_BINS / 2) / all : 0;
    };
    const told = SHOWN_RATIOS.map((ratio, k) => `${sayShare(right(k))} at ρ = ${say(ratio)}`);
    return `Of the points on which the teacher is wrong, the label overrules it on ${told.join(", ")}.`;
  },
});
