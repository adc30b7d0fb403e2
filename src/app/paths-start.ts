/** Chooses a goal, shows the way, and keeps both in the address. */
import { shortestWay } from "../catalogue/paths";
import { whereabouts } from "./continue";
import { startPage } from "./page";
import type { PathsData } from "./paths-page";
import { readersPlace, sayFaults } from "./reader";
import { t } from "../words/words";

startPage();
sayFaults(readersPlace());

const data = JSON.parse(document.getElementById("paths-data")?.textContent ?? "{}") as PathsData; // written by the build
const select = document.querySelector<HTMLSelectElement>("#goal");
const box = document.getElementById("way");
const titles = new Map(data.lessons.map(({ slug, title }) => [slug, title]));

const query = new URLSearchParams(location.search);
let to = query.get("to") ?? "";
const known = new Set((query.get("known") ?? "").split(",").filter((slug) => titles.has(slug)));

const paragraph = (words: string, className = ""): HTMLParagraphElement => {
  const p = document.createElement("p");
  p.className = className;
  p.textContent = words;
  return p;
};

function keepAddress(): void {
  const parts = [to ? `to=${to}` : "", known.size > 0 ? `known=${[...known].join(",")}` : ""].filter(Boolean);
  history.replaceState(null, "", `${location.pathname}${parts.length > 0 ? `?${parts.join("&")}` : ""}`);
}

/** A box to say that a lesson is known; the way gets shorter. */
function knownBox(slug: string): HTMLLabelElement {
  const label = document.createElement("label");
  const input = document.createElement("input");
  input.type = "checkbox";
  input.checked = known.has(slug);
  input.dataset["known"] = slug;
  input.addEventListener("change", () => {
    if (input.checked) known.add(slug);
    else known.delete(slug);
    keepAddress();
    show();
    document.querySelector<HTMLInputElement>(`[data-known="${slug}"]`)?.focus();
  });
  label.append(input, ` ${t("paths.known")}`);
  return label;
}

/** Sections read of a lesson, in words. */
function readOf(slug: string): string {
  const here = whereabouts(Object.values(readersPlace().store.getState().entries)).find(
    (one) => one.slug === slug,
  );
  return here && here.read > 0
    ? `, ${t("map.read", { read: Math.min(here.read, here.of), of: here.of })}`
    : "";
}

function show(): void {
  if (!box) return;
  const goal = data.goals.find(({ id }) => id === to);
  if (!goal) {
    box.replaceChildren(...(to ? [paragraph(t("paths.unknown", { name: to }), "fault")] : []));
    return;
  }
  const way = shortestWay(data.lessons, goal.goal, known);
  const steps = document.createElement("ol");
  steps.className = "steps";
  for (const { slug, minutes } of way?.steps ?? []) {
    const item = document.createElement("li");
    const link = document.createElement("a");
    const theorem =
      goal.group === "theorems" && to.startsWith(`${slug}/`) ? `#theorem-${to.slice(slug.length + 1)}` : "";
    link.href = `../lessons/${slug}/${theorem}`;
    link.textContent = titles.get(slug) ?? slug;
    const small = document.createElement("small");
    small.append(`${t("page.minutes", { minutes })}${readOf(slug)} `, knownBox(slug));
    item.append(link, small);
    steps.append(item);
  }
  const count = way?.steps.length ?? 0;
  const head = document.createElement("h2");
  head.textContent = goal.label;
  const sum = paragraph(
    count === 0 ? t("paths.nothing") : t("paths.sum", { n: count, shown: count, minutes: way?.minutes ?? 0 }),
    "way-sum",
  );
  const left = [...known].filter((slug) => titles.has(slug));
  const knownLine = document.createElement("p");
  knownLine.className = "who";
  if (left.length > 0) knownLine.append(t("paths.left"));
  for (const slug of left) knownLine.append(titles.get(slug) ?? slug, " ", knownBox(slug), " ");
  const copy = document.createElement("button");
  copy.type = "button";
  copy.textContent = t("paths.copy");
  copy.addEventListener("click", () => {
    navigator.clipboard.writeText(location.href).then(
      () => (copy.textContent = t("paths.copied")),
      () => (copy.textContent = t("paths.refused")),
    );
  });
  box.replaceChildren(
    head,
    ...(goal.near ? [paragraph(t("paths.near"), "who")] : []),
    sum,
    steps,
    ...(left.length > 0 ? [knownLine] : []),
    copy,
  );
}

if (select) {
  select.value = data.goals.some(({ id }) => id === to) ? to : "";
  select.addEventListener("change", () => {
    to = select.value;
    keepAddress();
    show();
  });
}
document.querySelector<HTMLElement>(".paths-ask")?.removeAttribute("hidden");
show();
void readersPlace().opened.then(show);
