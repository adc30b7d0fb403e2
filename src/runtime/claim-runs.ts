import type { AnyExperiment, Claim, ParamValue } from "@contract";

export interface ClaimExperiment {
  readonly name: string;
  readonly experiment: AnyExperiment;
  readonly experimentName: string;
  /** The claim's parameters, where it does not leave them at their defaults. */
  readonly params: Readonly<Record<string, ParamValue>>;
  readonly replicas: number;
}

/** The runs of a claim by name; a theorem's claim has one, "run". */
export const experimentsOf = (claim: Claim): readonly ClaimExperiment[] =>
  claim.kind === "theorem"
    ? [{ name: "run", ...claim }]
    : Object.entries(claim.runs).map(([name, run]) => ({ name, ...run }));
