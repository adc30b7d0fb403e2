import { sampleSizeClaim } from "../exponent-claims";

export default sampleSizeClaim("So it does with one hidden layer of 16 neurons.", 1);
