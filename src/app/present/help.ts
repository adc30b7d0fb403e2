import { t } from "../../words/words";
import { button, element } from "../dom";
import { KEYS } from "./keys";

/** A dialog over the screen; Escape and its Close button end it. */
export function openDialog(title: string, content: readonly Node[]): HTMLDialogElement {
  const dialog = element("dialog", "present-dialog");
  const close = button(t("present.close"), () => dialog.close());
  dialog.setAttribute("aria-label", title);
  dialog.append(element("h2", "", title), ...content, close);
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

/** The keys of a presentation, and below them what the lecturer can prepare. */
export function openHelp(preparation: readonly Node[]): HTMLDialogElement {
  const table = element("table");
  for (const [keys, does] of KEYS) {
    const row = element("tr");
    const head = element("th", "", keys.join("  "));
    head.scope = "row";
    row.append(head, element("td", "", t(does)));
    table.append(row);
  }
  return openDialog(t("present.keys"), [table, ...preparation]);
}
