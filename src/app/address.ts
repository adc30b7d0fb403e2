import type { ExperimentId } from "@contract";
import { experimentOf, specText } from "../runtime/spec";
import { t } from "../words/words";
import type { LessonScope } from "../view/lesson-context";
import { layOutAll } from "./idle";

/** Texts of a query's entries of that name, of which there may be several; they are written unescaped, so that an address can be read. */
function textsIn(search: string, name: "run" | "sweep"): readonly string[] {
  return search
    .slice(1)
    .split("&")
    .filter((part) => part.startsWith(`${name}=`))
    .map((part) => {
      const text = part.slice(name.length + 1);
      try {
        return decodeURIComponent(text);
      } catch {
        return text; // a lone % in a mangled link: taken as it stands, and reported as a fault
      }
    });
}

/**
 * Keeps the address and the benches in step. A run that starts puts its spec into the address; an address that is
 * opened, or gone back to, sets the benches, and runs nothing by itself.
 */
export function followAddress({ lesson, benches: { store, actions }, sweeps }: LessonScope): void {
  const ids = Object.keys(lesson.experiments).map((name): ExperimentId => `${lesson.slug}/${name}`);
  const initial = new Map(ids.map((id) => [id, specText(specOf(id))]));
  /** Experiments whose spec stands in the address, in the order in which they came there. */
  let listed: ExperimentId[] = [];
  /** Experiments whose sweep stands there. */
  let swept: ExperimentId[] = [];
  /** The texts with which links brought them there. */
  const linkedSweeps = new Map<ExperimentId, string>();

  function specOf(id: ExperimentId) {
    const bench = store.getState().benches[id];
    if (!bench) throw new Error(`This page has no experiment "${id}".`);
    return bench.spec;
  }

  function restore(scroll: boolean): void {
    const messages: string[] = [];
    const named: ExperimentId[] = [];
    const sweepsNamed: ExperimentId[] = [];
    const texts = (["sweep", "run"] as const).flatMap((kind) =>
      textsIn(location.search, kind).map((text) => ({ kind, text })),
    );
    for (const { kind, text } of texts) {
      const id = experimentOf(text);
      if (id && ids.includes(id)) {
        if (kind === "run") {
          actions.restore(id, text);
          named.push(id);
        } else {
          linkedSweeps.set(id, text);
          sweepsNamed.push(id);
          void sweeps.restore(id, text).then((base) => {
            if (!listed.includes(id)) actions.restore(id, specText(base));
          });
        }
      } else if (id) messages.push(t("link.noExperiment", { id }));
      else messages.push(t("link.unread", { text: text.slice(0, 80) }));
    }
    for (const id of ids)
      if (listed.includes(id) && ![...named, ...sweepsNamed].includes(id))
        actions.restore(id, initial.get(id) ?? id);
    listed = named;
    swept = sweepsNamed;
    showMessages(messages);
    const first = [...sweepsNamed, ...named][0];
    const bench =
      scroll && first && !location.hash
        ? document.querySelector<HTMLElement>(`[data-experiment="${first}"]`)
        : null;
    if (!bench) return;
    layOutAll();
    // On a phone a bench is taller than the window: it is shown from its top.
    bench.scrollIntoView({ block: bench.offsetHeight > innerHeight ? "start" : "center" });
  }

  function write(push: boolean): void {
    // What else stands in the address, a place in a presentation say, stays there.
    const others = location.search.slice(1).split("&");
    const query = [
      ...others.filter((part) => part !== "" && !/^(run|sweep)=/.test(part)),
      ...listed.map((id) => `run=${specText(specOf(id))}`),
      ...swept.map((id) => `sweep=${sweeps.store.getState()[id]?.of?.text ?? linkedSweeps.get(id) ?? id}`),
    ].join("&");
    const address = `${location.pathname}${query ? `?${query}` : ""}${location.hash}`;
    if (address === location.pathname + location.search + location.hash) return;
    if (push) history.pushState(null, "", address);
    else history.replaceState(null, "", address);
  }

  restore(true);
  addEventListener("popstate", () => {
    restore(false);
  });
  sweeps.store.subscribe((state, before) => {
    for (const id of ids) {
      if (state[id]?.status !== "running" || before[id]?.status === "running") continue;
      if (!swept.includes(id)) swept = [...swept, id];
      write(true);
    }
  });
  store.subscribe((state, before) => {
    for (const id of ids) {
      const now = state.benches[id];
      const then = before.benches[id];
      if (!now || !then || now === then) continue;
      // A link tells of the lesson's experiment: a run of the reader's own code is not what it would show.
      if (now.own > 0) continue;
      const started = now.status === "loading" && then.status !== "loading";
      const changed = now.spec !== then.spec && listed.includes(id);
      if (started && !listed.includes(id)) listed = [...listed, id];
      // Each run is a place to come back to; what changes while it goes on belongs to that place.
      if (started) write(true);
      else if (changed && now.status !== "idle") write(false);
    }
  });
}

function showMessages(messages: readonly string[]): void {
  const box = document.getElementById("page-messages");
  if (!box) return;
  box.replaceChildren(
    ...messages.map((message) => {
      const p = document.createElement("p");
      p.className = "fault";
      p.textContent = message;
      return p;
    }),
  );
}
