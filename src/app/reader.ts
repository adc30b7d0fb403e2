import { createPlace, type PlaceStore } from "../store/place";
import { openKeeper } from "./keeper";

let place: PlaceStore | null = null;

/** The reader's place, opened when a page first asks for it. */
export const readersPlace = (): PlaceStore => (place ??= createPlace((events) => openKeeper(events)));

/** Says on the page, once, that something is not kept. */
export function sayFaults({ store }: PlaceStore): void {
  const box = document.createElement("p");
  box.className = "place-fault";
  box.setAttribute("role", "status");
  const show = (): void => {
    const { fault } = store.getState();
    box.hidden = fault === null;
    if (box.textContent !== (fault ?? "")) box.textContent = fault ?? "";
  };
  document.getElementById("main")?.before(box);
  show();
  store.subscribe(show);
}
