import { languageNow } from "../words/words";

/** "Rise of the test error: mean 0.12 over 20 replicas; …": what was measured, then what was found of it. */
const MEASURED = /^([^]+?): ((?:mean|centre|median|share) [^]+)$/;
const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A recorded finding in the page's language. Its two parts are phrases of their own, each begun as it is elsewhere. */
export function saidEvidence(words: string, say: (text: string) => string): string {
  const [, measured = "", found = ""] = languageNow() === "en" ? [] : (MEASURED.exec(words) ?? []);
  if (found === "") return say(words);
  const known = [lower(measured), measured].find((text) => say(text) !== text) ?? measured;
  return `${say(known)}：${say(upper(found))}`;
}
