import { exitLaw, type ExitLaw, type LinearChain } from "@theory/exit-time";

const MOST = 256;
const known = new Map<string, ExitLaw>();

/** `exitLaw`, computed once for each chain: figures ask for the same laws many times a second. */
export function cachedExitLaw(chain: LinearChain): ExitLaw {
  const key = [chain.shrink, chain.spread, chain.ahead, chain.behind].join(" ");
  const law = known.get(key) ?? exitLaw(chain);
  if (known.size >= MOST) known.clear();
  known.set(key, law);
  return law;
}
