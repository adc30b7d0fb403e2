import { t } from "../words/words";
import type { Remembered, RememberedVerdict, VerdictMemory } from "../store/claims";

/** The number says how the entry is laid out: a later layout takes another, and leaves this one alone. */
const KEY = "claim-verdicts-1";

const refused = (): string => t("place.noVerdicts");

const isVerdict = (value: unknown): value is RememberedVerdict =>
  typeof value === "object" &&
  value !== null &&
  "verdict" in value &&
  (value.verdict === "holds" || value.verdict === "fails" || value.verdict === "unclear") &&
  "says" in value &&
  typeof value.says === "string" &&
  "replicas" in value &&
  typeof value.replicas === "number" &&
  "seed" in value &&
  typeof value.seed === "number" &&
  "at" in value &&
  typeof value.at === "string" &&
  !Number.isNaN(Date.parse(value.at));

function parsed(text: string | null): Remembered {
  if (text === null) return {};
  try {
    const found: unknown = JSON.parse(text);
    if (typeof found !== "object" || found === null) return {};
    return Object.fromEntries(
      Object.entries(found).filter((entry): entry is [string, RememberedVerdict] => isVerdict(entry[1])),
    );
  } catch {
    return {}; // not ours, or cut off: nothing in it can be used
  }
}

/** Verdicts in the browser's local storage. Each write reads first, so that two tabs do not undo each other's. */
export const verdictMemory: VerdictMemory = {
  read() {
    try {
      return { verdicts: parsed(localStorage.getItem(KEY)), fault: null };
    } catch {
      return { verdicts: {}, fault: refused() };
    }
  },
  write(id, verdict) {
    try {
      const verdicts = { ...parsed(localStorage.getItem(KEY)), [id]: verdict };
      localStorage.setItem(KEY, JSON.stringify(verdicts));
      return null;
    } catch {
      return refused();
    }
  },
};
