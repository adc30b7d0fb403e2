import { sampleSizeClaim } from "../exponent-claims";

export default sampleSizeClaim("So it does with two hidden layers of 16 neurons.", 2);
