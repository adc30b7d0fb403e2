import type { WordKey } from "../../words/words";

/** What a key asks a presentation to do. */
export type Command =
  | "next"
  | "back"
  | "first"
  | "last"
  | "blank"
  | "fullscreen"
  | "overview"
  | "speaker"
  | "pen"
  | "pointer"
  | "clear"
  | "run"
  | "share"
  | "help"
  | "leave"
  | "escape";

type KeyWord = Extract<WordKey, `present.key.${string}`>;
/** Keys as they are told to the lecturer, by their names on the keyboard. */
export const KEYS: readonly (readonly [keys: readonly string[], does: KeyWord])[] = [
  [["→", "↓", "Page Down", "Space"], "present.key.next"],
  [["←", "↑", "Page Up", "Shift+Space"], "present.key.back"],
  [["Home", "End"], "present.key.ends"],
  [["B", "."], "present.key.blank"],
  [["F"], "present.key.fullscreen"],
  [["O"], "present.key.overview"],
  [["N"], "present.key.speaker"],
  [["R"], "present.key.run"],
  [["D", "L", "C"], "present.key.ink"],
  [["S"], "present.key.share"],
  [["P", "Escape"], "present.key.leave"],
  [["?"], "present.key.help"],
];

const LETTERS: Readonly<Record<string, Command>> = {
  b: "blank",
  ".": "blank",
  f: "fullscreen",
  o: "overview",
  n: "speaker",
  d: "pen",
  l: "pointer",
  c: "clear",
  r: "run",
  s: "share",
  p: "leave",
  "?": "help",
};
const MOVES: Readonly<Record<string, Command>> = {
  ArrowRight: "next",
  ArrowDown: "next",
  ArrowLeft: "back",
  ArrowUp: "back",
  Home: "first",
  End: "last",
};
/** What clickers send: these move screens wherever the focus is. */
const CLICKER: Readonly<Record<string, Command>> = { PageDown: "next", PageUp: "back" };

export interface Press {
  readonly key: string;
  readonly shift: boolean;
  /** Control, Alt or Meta is held: the browser's own shortcut. */
  readonly modified: boolean;
  /** What has the focus: a field one types into, a control that uses arrows or Space itself, or neither. */
  readonly focus: "typing" | "control" | "none";
}

export function commandOf({ key, shift, modified, focus }: Press): Command | null {
  if (modified) return null;
  if (CLICKER[key]) return CLICKER[key];
  if (focus === "typing") return null;
  if (key === "Escape") return "escape";
  if (focus === "control" && (MOVES[key] || key === " ")) return null;
  if (key === " ") return shift ? "back" : "next";
  return MOVES[key] ?? LETTERS[key.toLowerCase()] ?? null;
}

const TYPING = "input[type=text], input[type=search], input:not([type]), textarea, [contenteditable=true]";
const CONTROL = "input, select, button, summary, a[href], [role=slider], [tabindex]";

/** The control that an event concerns, if any. */
export const controlOf = (target: EventTarget | null): Element | null =>
  target instanceof Element ? target.closest(CONTROL) : null;

/**
 * Which keys the focused element keeps. The control that was clicked last keeps none: only one reached by keyboard does.
 * So a click into a figure or onto a slider never takes the slide keys away. A list of choices that is open has its keys
 * from the browser itself.
 */
export function focusOf(target: EventTarget | null, clicked: Element | null): Press["focus"] {
  if (!(target instanceof Element)) return "none";
  if (target.closest(TYPING)) return "typing";
  const control = controlOf(target);
  return control && control !== clicked && control.matches(":focus-visible") ? "control" : "none";
}
