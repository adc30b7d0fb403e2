import { saveFile } from "../../view/save-file";
import { t } from "../../words/words";
import { button, element } from "../dom";
import type { Lecture } from "./rehearse";

const sentence = (reason: unknown): string => {
  if (reason instanceof DOMException) return t("rehearse.full");
  return reason instanceof Error ? reason.message : String(reason);
};

/** What a lecturer can do before the lecture: rehearse, and take the preparation to another machine. */
export function preparation(lecture: Lecture, slug: string): readonly HTMLElement[] {
  const said = element("p", "said");
  said.setAttribute("role", "status");
  const tell = (): void => {
    const count = { done: lecture.rehearsed(), of: lecture.experiments };
    const live = lecture.alwaysLive;
    said.textContent = live > 0 ? t("rehearse.doneAndLive", { ...count, live }) : t("rehearse.done", count);
  };
  const doing = (act: () => Promise<unknown>): void => {
    act().then(tell, (reason: unknown) => {
      said.textContent = sentence(reason);
    });
  };
  const rehearse = button(t("rehearse.all"), () =>
    doing(async () => {
      rehearse.disabled = true;
      try {
        await lecture.rehearse((done, of) => {
          said.textContent = t("rehearse.going", { done, of });
        });
      } finally {
        rehearse.disabled = false;
      }
    }),
  );
  const save = button(t("rehearse.export"), () =>
    doing(async () => {
      saveFile(await lecture.exportFile(), `${slug}.lecture`);
    }),
  );
  const file = element("input");
  file.type = "file";
  file.accept = ".lecture";
  file.hidden = true;
  file.setAttribute("aria-label", t("rehearse.file"));
  file.addEventListener("change", () => {
    const chosen = file.files?.[0];
    if (!chosen) return;
    lecture.importFile(chosen).then(
      (words) => {
        said.textContent = words;
      },
      (reason: unknown) => {
        said.textContent = sentence(reason);
      },
    );
    file.value = "";
  });
  const load = button(t("rehearse.import"), () => file.click());
  const drop = button(t("rehearse.forget"), () => doing(() => lecture.forget()), "ghost");
  const acts = element("p", "acts");
  acts.append(rehearse, save, load, drop, file);
  tell();
  return [element("h2", "", t("rehearse.title")), acts, said];
}

/** A field for the lecturer's own notes on a screen; kept as it is written. */
export function noteField(lecture: Lecture, place: string): HTMLElement {
  const field = element("textarea");
  field.setAttribute("aria-label", t("speaker.own"));
  field.placeholder = t("speaker.own");
  field.value = lecture.note(place);
  field.addEventListener("input", () => {
    lecture.setNote(place, field.value).catch(() => {
      field.title = t("rehearse.full");
    });
  });
  return field;
}
