import "./styles/share.css";
import { encode } from "uqr";
import type { ExperimentId } from "@contract";
import { specText } from "../runtime/spec";
import type { LessonScope } from "../view/lesson-context";
import { t } from "../words/words";
import { button, element } from "./dom";

const NAMESPACE = "http://www.w3.org/2000/svg";
/** Names by which a machine calls itself; no other machine reaches it by them. */
const OWN = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\]|.*\.localhost)$/;

/** A QR code of a text. Black on white in every colour scheme, with the quiet zone that readers need. */
function qrCode(text: string): SVGSVGElement {
  const { size, data } = encode(text, { ecc: "L", border: 4 });
  const svg = document.createElementNS(NAMESPACE, "svg");
  svg.setAttribute("viewBox", `0 0 ${String(size)} ${String(size)}`);
  svg.setAttribute("shape-rendering", "crispEdges");
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", t("share.code"));
  const ground = document.createElementNS(NAMESPACE, "rect");
  ground.setAttribute("width", String(size));
  ground.setAttribute("height", String(size));
  ground.setAttribute("fill", "#fff");
  const path = document.createElementNS(NAMESPACE, "path");
  const cells = data.flatMap((row, y) =>
    row.flatMap((dark, x) => (dark ? [`M${String(x)} ${String(y)}h1v1h-1z`] : [])),
  );
  path.setAttribute("d", cells.join(""));
  path.setAttribute("fill", "#000");
  svg.append(ground, path);
  return svg;
}

/** Addresses under which the room reaches this notebook, as its own server tells them; none from any other server. */
async function roomAddresses(): Promise<readonly string[]> {
  try {
    const answer = await fetch(new URL("../room.json", import.meta.url));
    const found: unknown = answer.ok ? await answer.json() : null;
    return Array.isArray(found) ? found.filter((address) => typeof address === "string") : [];
  } catch {
    return [];
  }
}

/** The link that leads others to what this page shows, and what is to be said about it. */
async function roomLink(link: string): Promise<{ readonly link: string; readonly note: string }> {
  const url = new URL(link);
  if (!OWN.test(url.hostname)) return { link, note: "" };
  const [address] = await roomAddresses();
  if (address === undefined)
    return {
      link,
      note: t("share.alone"),
    };
  return {
    link: new URL(url.pathname + url.search + url.hash, address).href,
    note: t("share.room"),
  };
}

/** The link to the experiment in view, its parameters and seed; to the page as it is where none is in view. */
function linkToView({ benches }: LessonScope): string {
  const inView = [...document.querySelectorAll<HTMLElement>("[data-experiment]")].find((bench) => {
    const { top, bottom, height } = bench.getBoundingClientRect();
    return height > 0 && top < innerHeight * 0.7 && bottom > innerHeight * 0.3;
  });
  const id = inView?.dataset["experiment"] as ExperimentId | undefined; // written by the bench itself
  const bench = id ? benches.store.getState().benches[id] : undefined;
  if (!bench) return location.href;
  return `${location.origin}${location.pathname}?run=${specText(bench.spec)}`;
}

/** Shows the link to what is in view. */
export const shareView = (scope: LessonScope): Promise<void> => openShare(linkToView(scope));

/** Shows the link as a code that fills the screen, to be copied too. */
async function openShare(wanted: string): Promise<void> {
  const { link, note } = await roomLink(wanted);
  const dialog = element("dialog", "share");
  dialog.setAttribute("aria-label", t("share.title"));
  const said = element("span", "said");
  said.setAttribute("role", "status");
  const copy = button(t("bench.copyLink"), () => {
    navigator.clipboard.writeText(link).then(
      () => {
        said.textContent = t("share.copied");
      },
      () => {
        said.textContent = t("share.refused");
      },
    );
  });
  const address = element("p", "share-link", link);
  const acts = element("p", "share-acts");
  acts.append(
    copy,
    button(t("present.close"), () => dialog.close()),
    said,
  );
  dialog.append(qrCode(link), address);
  if (note) dialog.append(element("p", "share-note", note));
  dialog.append(acts);
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
