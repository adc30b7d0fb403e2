/** Cells under test speak English, as the build's pages do. */
import { wordTable } from "../../src/words/tables";
import { speak } from "../../src/words/words";

speak(wordTable("en"));
