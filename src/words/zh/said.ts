import type { Phrases } from "../phrases";

/** What the layers below the view report in English: outcomes of runs, faults, evidence. */
export const said: Phrases = {};
