import { button, element } from "../dom";
import type { Lecture } from "./rehearse";

const FULL =
  "This browser does not let the page keep it (its storage is full or refused): it is gone when the page is closed.";

const sentence = (reason: unknown): string => {
  if (reason instanceof DOMException) return FULL;
  return reason instanceof Error ? reason.message : String(reason);
};

/** What a lecturer can do before the lecture: rehearse, and take the preparation to another machine. */
export function preparation(lecture: Lecture, slug: string): readonly HTMLElement[] {
  const said = element("p", "said");
  said.setAttribute("role", "status");
  const tell = (): void => {
    const live =
      lecture.alwaysLive > 0
        ? ` ${String(lecture.alwaysLive)} more, whose models can be asked, always run live.`
        : "";
    said.textContent = `${String(lecture.rehearsed())} of ${String(lecture.experiments)} experiments are rehearsed at their present settings. Run replays these with the same numbers; changing a parameter makes it live again.${live}`;
  };
  const doing = (act: () => Promise<unknown>): void => {
    act().then(tell, (reason: unknown) => {
      said.textContent = sentence(reason);
    });
  };
  const rehearse = button("Rehearse this lesson", () =>
    doing(async () => {
      rehearse.disabled = true;
      try {
        await lecture.rehearse((done, of) => {
          said.textContent = `Rehearsing: ${String(done)} of ${String(of)} experiments are done.`;
        });
      } finally {
        rehearse.disabled = false;
      }
    }),
  );
  const save = button("Export", () =>
    doing(async () => {
      const link = element("a");
      link.href = URL.createObjectURL(await lecture.exportFile());
      link.download = `${slug}.lecture`;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
    }),
  );
  const file = element("input");
  file.type = "file";
  file.accept = ".lecture";
  file.hidden = true;
  file.setAttribute("aria-label", "A lecture set to import");
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
  const load = button("Import", () => file.click());
  const drop = button("Forget the rehearsals", () => doing(() => lecture.forget()), "ghost");
  const acts = element("p", "acts");
  acts.append(rehearse, save, load, drop, file);
  tell();
  return [element("h2", "", "Before the lecture"), acts, said];
}

/** A field for the lecturer's own notes on a screen; kept as it is written. */
export function noteField(lecture: Lecture, place: string): HTMLElement {
  const field = element("textarea");
  field.setAttribute("aria-label", "Your notes on this screen");
  field.placeholder = "Your notes on this screen";
  field.value = lecture.note(place);
  field.addEventListener("input", () => {
    lecture.setNote(place, field.value).catch(() => {
      field.title = FULL;
    });
  });
  return field;
}
