import { speak, type WordTable } from "../words/words";

// The page's language comes with the page. This is read before anything is shown, and by every page's script.
const text = document.getElementById("words")?.textContent;
if (text) speak(JSON.parse(text) as WordTable); // written by the build
