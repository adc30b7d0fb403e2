import { showContinue } from "./continue";
import { startPage } from "./page";
import { readersPlace, sayFaults } from "./reader";

startPage();
sayFaults(readersPlace());
showContinue(readersPlace());
