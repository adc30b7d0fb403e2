import { front } from "@contract";
import twoWells from "./experiments/two-wells";
import { AUTHORS_WELLS, WELL_DISTANCE, wellsLoss } from "./landscape";

const x = Float64Array.from({ length: 141 }, (_, i) => -1.1 + i * 0.04);
const y = Float64Array.from({ length: 79 }, (_, i) => -1.56 + i * 0.04);
const z = new Float64Array(x.length * y.length);
y.forEach((a, row) => {
  x.forEach((s, column) => (z[row * x.length + column] = wellsLoss(AUTHORS_WELLS, s, a * a)));
});

export default front({
  experiment: twoWells,
  experimentName: "two-wells",
  title: "Three noises of the same power start in a narrow valley. Which gets out?",
  says: "Each dot is a copy of the same training. The three colours shake it equally hard, only in different directions.",
  replicas: 200,
  ground: { x, y, z, levels: Array.from({ length: 10 }, (_, i) => 10 ** (-1 + i / 4)) },
  places: [
    { x: 0, y: 0, text: "narrow valley" },
    { x: WELL_DISTANCE, y: 0, text: "wide valley" },
  ],
  series: { x: "s", y: "a", counted: "escaped" },
  swarms: [
    { component: "isotropic", label: "the same in every direction", colour: 1 },
    { component: "Hessian", label: "shaped like the valley", colour: 2 },
    { component: "leading", label: "up the steep wall only", colour: 3 },
  ],
  counts: "have left",
  turns: { param: "power", label: "Noise power", values: [0.004, 0.006, 0.008, 0.01, 0.014, 0.02, 0.03] },
});
