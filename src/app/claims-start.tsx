import { hydrateRoot } from "react-dom/client";
import { createClaims } from "../store/claims";
import { ClaimList, type ListedLesson } from "../view/claim-list";
import { setTexRenderer } from "../view/tex";
import { browserMeans } from "./means";
import { startPage } from "./page";
import { readTexTable } from "./tex-table";

startPage();
const tex = readTexTable();
setTexRenderer((source, display) => tex[display ? `$$${source}` : source]);
const element = document.getElementById("claim-list");
if (element) {
  // Written by the build.
  const props = JSON.parse(element.dataset["props"] ?? "{}") as {
    readonly root: string;
    readonly lessons: readonly ListedLesson[];
  };
  const claims = createClaims(browserMeans);
  hydrateRoot(element, <ClaimList {...props} claims={claims} />, { identifierPrefix: "claims" });
  claims.remember();
}
