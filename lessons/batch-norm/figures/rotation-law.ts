import { figure, type FigureContext, type Mark } from "@contract";
import { mean } from "@numerics/statistics";
import { say } from "../drawing-aids";
import { equilibriumAngle, smallAngle } from "../equilibrium";
import rotationGrid, { UPDATES_PER_ROW } from "../experiments/rotation-grid";
import { GRID, MOMENTA } from "../grid";
import { rootMeanSquare, secondHalf } from "../readings";

type At = FigureContext<(typeof rotationGrid)["params"]>;

const SOURCES = [
  { series: "unitAngle", name: "BN unit", colours: [1, 2] },
  { series: "walkAngle", name: "pure noise", colours: [4, 5] },
] as const;

/** Rotation of every setting over the second half of the run; null until that half has begun. */
function measured({ params, recording }: At, series: (typeof SOURCES)[number]["series"]) {
  const span = secondHalf(Math.ceil(params.updates / UPDATES_PER_ROW));
  if (recording.rows <= span.from) return null;
  return GRID.map((_, s) => rootMeanSquare(recording, series, span, s));
}

const LINE = [0.015, 0.5] as const;

export default figure(rotationGrid, {
  title: "Measured rotation against √(2ηλ/(1+α))",
  experiment: "rotation-grid",
  caption:
    "Each point is one setting of learning rate, decay and momentum: root mean square angle over the second half of the run, mean over replicas, bars from the smallest to the largest replica. The line is the law; nothing is fitted.",
  draw(at) {
    const marks: Mark[] = [{ kind: "line", label: "Δ = √(2ηλ/(1+α))", colour: "ink", x: LINE, y: LINE }];
    for (const { series, name, colours } of SOURCES) {
      const values = measured(at, series);
      if (!values) continue;
      MOMENTA.forEach((momentum, i) => {
        const chosen = GRID.flatMap((dynamics, s) => (dynamics.momentum === momentum ? [s] : []));
        const of = (f: (replicas: Float64Array) => number): number[] =>
          chosen.map((s) => f(values[s] ?? new Float64Array()));
        marks.push({
          kind: "points",
          label: `${name}, α = ${String(momentum)}`,
          colour: colours[i] ?? 1,
          x: chosen.map((s) => smallAngle(GRID[s] ?? { learningRate: NaN, weightDecay: NaN, momentum: NaN })),
          y: of(mean),
          error: { low: of((v) => Math.min(...v)), high: of((v) => Math.max(...v)) },
        });
      });
    }
    return {
      x: { label: "√(2ηλ/(1+α))", unit: "rad", scale: "log", range: LINE },
      y: { label: "measured rotation per update", unit: "rad", scale: "log", range: LINE },
      marks,
    };
  },
  finding(at) {
    const smallest = Math.min(...GRID.map(equilibriumAngle));
    const largest = Math.max(...GRID.map(equilibriumAngle));
    const ground = `The twelve settings should turn by ${say(smallest)} to ${say(largest)} rad per update.`;
    const worst = SOURCES.map(({ series, name }) => {
      const values = measured(at, series);
      if (!values) return null;
      const off = Math.max(
        ...values.map((v, s) =>
          Math.abs(
            mean(v) /
              equilibriumAngle(GRID[s] ?? GRID[0] ?? { learningRate: NaN, weightDecay: NaN, momentum: NaN }) -
              1,
          ),
        ),
      );
      return `${say(100 * off, 2)} % for the ${name}`;
    });
    if (worst.includes(null)) return ground;
    return `${ground} The largest deviation from the exact form is ${worst.join(" and ")}.`;
  },
});
