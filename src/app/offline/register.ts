import { t } from "../../words/words";
import { button, element } from "../dom";

/** Root of the notebook: scripts lie in its folder `assets`. */
const root = new URL("../", import.meta.url);
const RUNNING = "[data-status=running], [data-status=loading], [data-verdict=checking]";

/** Offers the version that waits. It is taken when the reader asks, and never under a running experiment. */
function offer(waiting: ServiceWorker): void {
  document.getElementById("new-version")?.remove();
  const notice = element("div", "new-version");
  notice.id = "new-version";
  notice.setAttribute("role", "status");
  const words = element("span", "", t("offline.new"));
  const take = button(t("offline.reload"), () => {
    if (document.querySelector(RUNNING)) {
      words.textContent = t("offline.running");
      return;
    }
    navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
    waiting.postMessage("take over");
  });
  notice.append(
    words,
    take,
    button(t("offline.later"), () => notice.remove(), "ghost"),
  );
  document.body.append(notice);
}

/** Keeps the notebook for use without a network, where the browser allows it. */
export async function keepOffline(): Promise<void> {
  const known = await navigator.serviceWorker.getRegistration(root);
  const registration = await navigator.serviceWorker.register(new URL("sw.js", root), {
    scope: root.pathname,
    updateViaCache: "none",
  });
  const watch = (worker: ServiceWorker | null): void => {
    worker?.addEventListener("statechange", () => {
      // The first version of all takes over by itself: there is nothing before it.
      if (worker.state === "installed" && navigator.serviceWorker.controller) offer(worker);
    });
  };
  if (registration.waiting && known?.active) offer(registration.waiting);
  watch(registration.installing);
  registration.addEventListener("updatefound", () => watch(registration.installing));
}
