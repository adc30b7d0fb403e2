import "../styles/search.css";
import { t } from "../../words/words";
import { layOutAll } from "../idle";
import { openIndex, type Found, type Search } from "./engine";

function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className = "",
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

/** `ε_train` with what follows `_` and `^` set lower and higher. */
function symbolNodes(text: string): readonly (Node | string)[] {
  return text.split(/([_^](?:\([^()]*\)|[^\s_^()]))/).map((part) => {
    const tag = part.startsWith("_") ? "sub" : part.startsWith("^") ? "sup" : null;
    return tag ? element(tag, "", part.slice(1).replace(/^\((.*)\)$/, "$1")) : part;
  });
}

function resultItem(found: Found, root: string): HTMLLIElement {
  const title = element("span", "search-title");
  if (found.symbol) title.append(element("span", "search-symbol", ...symbolNodes(found.symbol)), " ");
  title.append(found.title);
  const where = [found.text, found.lesson].filter(Boolean).join(" · ");
  const link = element("a", "", element("span", "search-kind", t(`find.kind.${found.kind}`)), title);
  if (where) link.append(element("span", "search-where", where));
  link.href = root + found.address;
  return element("li", "", link);
}

/** On the page itself only the fragment changes: its address also holds the settings of runs. */
function followWithin(link: HTMLAnchorElement): boolean {
  if (link.pathname !== location.pathname || link.hash === "") return false;
  layOutAll();
  if (location.hash === link.hash)
    document.getElementById(decodeURIComponent(link.hash.slice(1)))?.scrollIntoView();
  else location.hash = link.hash;
  return true;
}

/** Makes the dialog, and returns what opens it, with what was typed meanwhile. `root` leads from the page to the folder of its language, `index` to the index. */
export function createSearch(root: string, index: string): (typed: string) => void {
  const input = element("input");
  input.type = "search";
  input.setAttribute("aria-label", t("find.label"));
  input.placeholder = t("find.hint");
  input.autocomplete = "off";
  input.spellcheck = false;
  const said = element("p", "search-said");
  said.setAttribute("role", "status");
  const list = element("ol", "search-results");
  const close = element("button", "ghost", t("find.close"));
  close.type = "button";
  const dialog = element(
    "dialog",
    "search",
    element("div", "search-head", input, close),
    said,
    list,
    element("p", "search-keys", t("find.keys")),
  );
  dialog.setAttribute("aria-label", t("find.label"));
  document.body.append(dialog);

  let search: Search | null = null;
  let loading: Promise<void> | null = null;
  const load = (): Promise<void> =>
    (loading ??= fetch(index)
      .then(async (answer) => {
        if (!answer.ok) throw new Error(String(answer.status));
        search = openIndex(await answer.text());
      })
      .finally(() => {
        loading = null;
      }));

  const say = (words: string): void => {
    said.textContent = words;
  };
  const show = (): void => {
    const query = input.value.trim();
    if (!search) {
      say(t("find.loading"));
      load().then(show, () => {
        say(t("find.failed"));
      });
      return;
    }
    const results = query === "" ? [] : search(query);
    list.replaceChildren(...results.map((found) => resultItem(found, root)));
    list.scrollTop = 0;
    say(
      query === ""
        ? ""
        : results.length > 0
          ? t("find.results", { count: results.length, shown: String(results.length) })
          : t("find.none"),
    );
  };

  const links = (): readonly HTMLAnchorElement[] => [...list.querySelectorAll("a")];
  const step = (by: 1 | -1): void => {
    const all = links();
    const at = all.findIndex((link) => link === document.activeElement);
    const next = at + by;
    if (next < 0) input.focus();
    else all[Math.min(next, all.length - 1)]?.focus();
  };
  input.addEventListener("input", show);
  close.addEventListener("click", () => {
    dialog.close();
  });
  dialog.addEventListener("keydown", (event) => {
    // What is typed here is for the search alone; the page has keys of its own.
    event.stopPropagation();
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      step(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Enter" && document.activeElement === input) {
      event.preventDefault();
      links()[0]?.click();
    } else if (event.key.length === 1 && document.activeElement !== input && event.key !== " ") {
      if (!event.ctrlKey && !event.metaKey && !event.altKey) input.focus(); // typing on refines the query
    }
  });
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close(); // the backdrop
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    dialog.close();
    if (followWithin(link)) event.preventDefault();
  });
  return (typed) => {
    if (!dialog.open) dialog.showModal();
    if (typed) input.value = typed;
    else input.select();
    show();
  };
}
