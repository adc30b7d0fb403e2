/** Where a presentation stands: a section of the lesson, and which screen of it, counted from 1. */
export interface Place {
  readonly section: string;
  readonly screen: number;
}

/** The screens before the first section. */
export const START = "start";

export const placeText = ({ section, screen }: Place): string => `${section}.${String(screen)}`;

export function readPlace(text: string): Place {
  const at = text.lastIndexOf(".");
  const screen = Number(text.slice(at + 1));
  return at > 0 && Number.isInteger(screen) && screen > 0
    ? { section: text.slice(0, at), screen }
    : { section: text || START, screen: 1 };
}

const PART = /^(present|speaker)(=|$)/;
const partsOf = (search: string): readonly string[] => search.replace(/^\?/, "").split("&").filter(Boolean);

/** Which window an address asks for: the lesson to read, the screens, or the speaker's view of them. */
export type View = "read" | "present" | "speaker";

export function readView(search: string): { readonly view: View; readonly place: Place | null } {
  const part = partsOf(search).find((candidate) => PART.test(candidate));
  if (part === undefined) return { view: "read", place: null };
  const [name = "", text = ""] = part.split("=");
  const place = text === "" ? null : readPlace(decode(text));
  return { view: name === "speaker" ? "speaker" : "present", place };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a lone % in a mangled link
  }
}

/** The query with another view and place; what else stands in it is left as it is. */
export function withView(search: string, view: View, place: Place | null): string {
  const others = partsOf(search).filter((part) => !PART.test(part));
  const own = view === "read" ? [] : [place ? `${view}=${placeText(place)}` : view];
  const parts = [...own, ...others];
  return parts.length > 0 ? `?${parts.join("&")}` : "";
}
