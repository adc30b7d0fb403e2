/** Shows the code that a link carries, in the bench of its experiment. Nothing of it runs until the reader says so. */
import { readCodeHash } from "../store/code-link";
import { experimentId, type LessonScope } from "../view/lesson-context";
import { t } from "../words/words";

export async function showLinkedCode({ lesson, codes }: LessonScope): Promise<void> {
  const link = await readCodeHash(location.hash);
  if (!link) return;
  if (!lesson.experiments[link.experiment]) {
    const box = document.getElementById("page-messages");
    const said = document.createElement("p");
    said.className = "fault";
    said.textContent = t("link.noExperiment", { id: experimentId(lesson, link.experiment) });
    box?.replaceChildren(said);
    return;
  }
  codes.show(
    link.experiment,
    link.kind === "code" ? { text: link.text, fault: null } : { text: "", fault: link.message },
  );
  document
    .querySelector(`[data-experiment="${experimentId(lesson, link.experiment)}"] .code-panel`)
    ?.scrollIntoView({ block: "center", behavior: "instant" });
}
