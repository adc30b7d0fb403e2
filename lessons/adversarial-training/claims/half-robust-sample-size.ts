import { applyTheorem, exact, type BindContext } from "@contract";
import sampleSizes, { DIMENSIONS } from "../experiments/sample-sizes";
import { crossings } from "../readings";
import { noiseScale } from "../sample-model";
import theorem from "../theorems/sample-price";

type At = BindContext<(typeof sampleSizes)["params"]>;
const LARGEST = 6400;

export default applyTheorem({
  says: "In the largest dimension the robust error crosses one half at the sample size of the limit.",
  experiment: ["sample-sizes", sampleSizes],
  theorem: ["sample-price", theorem],
  bind: {
    crossing: ({ recording }: At) => exact(crossings(recording, DIMENSIONS.indexOf(LARGEST))),
    sigma: ({ params }) => exact(noiseScale(params.factor, LARGEST)),
    radius: ({ params }) => exact(params.radius),
  },
  when: ({ recording, row }) => row === recording.rows - 1,
});
