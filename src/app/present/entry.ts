import type { LessonScope } from "../../view/lesson-context";

const VIEW = /[?&](present|speaker)(=|&|$)/;
const TYPING = "input, select, textarea, [contenteditable=true], dialog";

/**
 * Offers the lesson as screens: by its button, by the key P, by an address that asks for them. What shows them is
 * loaded when it is asked for.
 */
export function offerPresenting(scope: LessonScope): void {
  const start = (view: "present" | "speaker"): void => {
    void import("./present").then(({ present }) => present(scope, view));
  };
  const button = document.getElementById("present");
  if (button) {
    button.hidden = false;
    button.addEventListener("click", () => start("present"));
  }
  document.addEventListener("keydown", (event) => {
    if (event.key.toLowerCase() !== "p" || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.target instanceof Element && event.target.closest(TYPING)) return;
    start("present");
  });
  const asked = VIEW.exec(location.search)?.[1];
  if (asked === "present" || asked === "speaker") start(asked);
}

/** Offers the link to what is in view, as a QR code too. */
export function offerSharing(scope: LessonScope): void {
  const button = document.getElementById("share");
  if (!button) return;
  button.hidden = false;
  button.addEventListener("click", () => {
    void import("../share").then(({ shareView }) => shareView(scope));
  });
}
