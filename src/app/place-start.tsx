import { createRoot } from "react-dom/client";
import { PlacePanel } from "../view/place";
import { startPage } from "./page";
import { readersPlace, sayFaults } from "./reader";

startPage();
const element = document.getElementById("place");
if (element) {
  const place = readersPlace();
  sayFaults(place);
  const titles = JSON.parse(element.dataset["titles"] ?? "{}") as Readonly<Record<string, string>>; // written by the build
  const forget = (): void => {
    try {
      localStorage.clear();
    } catch {
      // Storage is refused: then nothing is in it.
    }
  };
  createRoot(element).render(<PlacePanel place={place} titles={titles} forget={forget} />);
}
