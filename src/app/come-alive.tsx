/** Cells as the build wrote them become React's, and learn what the reader did to them before. */
import { useEffect, useLayoutEffect, useRef, type ReactNode } from "react";
import { hydrateRoot } from "react-dom/client";

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** What a control shows; of a box or a radio button, whether it is on. */
type Shown = string | boolean;

const shownBy = (control: Control): Shown =>
  control instanceof HTMLInputElement && ["checkbox", "radio"].includes(control.type)
    ? control.checked
    : control.value;

/** What the build wrote into it. */
function writtenIn(control: Control): Shown {
  if (control instanceof HTMLSelectElement) {
    const options = [...control.options];
    return (options.find(({ defaultSelected }) => defaultSelected) ?? options[0])?.value ?? "";
  }
  if (control instanceof HTMLInputElement && typeof shownBy(control) === "boolean")
    return control.defaultChecked;
  return control.defaultValue;
}

/** Controls that show something else than the build wrote: the reader was there before the script. */
const touchedIn = (host: Element): readonly (readonly [Control, Shown])[] =>
  [...host.querySelectorAll<Control>("input, select, textarea")].flatMap((control) =>
    control.type !== "file" && shownBy(control) !== writtenIn(control)
      ? [[control, shownBy(control)] as const]
      : [],
  );

/** Sets a control as the reader does: React hears of a value only if it is not the one it last saw. */
function setAsReader(control: Control, shown: Shown): void {
  if (typeof shown === "boolean") {
    if (control instanceof HTMLInputElement) control.checked = !shown;
    control.click();
    return;
  }
  const caret = control instanceof HTMLSelectElement ? null : control.selectionStart;
  const written = writtenIn(control);
  if (typeof written === "string") control.value = written;
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), "value")?.set?.call(control, shown);
  if (caret !== null && !(control instanceof HTMLSelectElement)) control.setSelectionRange(caret, caret);
  control.dispatchEvent(new Event("input", { bubbles: true }));
  control.dispatchEvent(new Event("change", { bubbles: true }));
  // A field that is read when it is left, and has been: once React has drawn what was entered.
  setTimeout(() => {
    if (document.activeElement !== control)
      control.dispatchEvent(new FocusEvent("focusout", { bubbles: true }));
  });
}

/** A cell that hears, once it is alive, of what was set in it before. */
function Caught({ host, children }: { readonly host: Element; readonly children: ReactNode }): ReactNode {
  const touched = useRef<ReturnType<typeof touchedIn>>([]);
  useLayoutEffect(() => {
    touched.current = touchedIn(host);
  }, [host]);
  useEffect(() => {
    // Backwards, because an exact entry stands before its slider, and is the one that counts where both were restored.
    for (const [control, shown] of touched.current.toReversed()) setAsReader(control, shown);
    touched.current = [];
  }, [host]);
  return children;
}

/** Takes a host over with its cell. */
export function comeAlive(host: HTMLElement, cell: ReactNode, identifierPrefix: string): void {
  hydrateRoot(host, <Caught host={host}>{cell}</Caught>, { identifierPrefix });
}
