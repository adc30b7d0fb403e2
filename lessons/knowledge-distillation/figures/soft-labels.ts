import { figure } from "@contract";
import { meanAt, meanCurve, say } from "../drawing-aids";
import highTemperature, { CLASSES } from "../experiments/high-temperature";

const RANKS = [
  { rank: 1, colour: 1 },
  { rank: 2, colour: 2 },
  { rank: 3, colour: 3 },
  { rank: 10, colour: 4 },
] as const;

export default figure(highTemperature, {
  title: "A soft label at rising temperature",
  experiment: "high-temperature",
  caption: `Probability of the teacher’s likeliest, second, third and last class: means over replicas with 95 % bands. Rule: 1/${String(CLASSES)}.`,
  draw({ recording }) {
    return {
      x: { label: "temperature T", scale: "log" },
      y: { label: "probability", range: [0, 1] },
      marks: [
        ...RANKS.map(({ rank, colour }) =>
          meanCurve(
            recording,
            { series: "softLabel", component: rank - 1, along: "temperature" },
            { label: `rank ${String(rank)}`, colour, symbol: "softLabel" },
          ),
        ),
        {
          kind: "rule" as const,
          label: "uniform",
          colour: "ink" as const,
          axis: "y" as const,
          at: 1 / CLASSES,
        },
      ],
    };
  },
  finding({ recording }) {
    const last = recording.rows - 1;
    return `At T = ${say(meanAt(recording, "temperature", 0))} the likeliest class has probability ${say(meanAt(recording, "softLabel", 0))} on average and the soft label an entropy of ${say(meanAt(recording, "entropy", 0))} nat; at T = ${say(meanAt(recording, "temperature", last))} they are ${say(meanAt(recording, "softLabel", last))} and ${say(meanAt(recording, "entropy", last))} nat.`;
  },
});
