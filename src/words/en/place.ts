/** What is kept of a reader’s work. */
export const place = {
  "place.lede":
    "Sections read, predictions, answers, code and settings are kept in this browser and nowhere else. No cookie is set and nothing is sent.",
  "place.unscripted": "Scripts are off: nothing is kept.",
  "place.sections": "sections read",
  "place.predictions": "predictions",
  "place.exercises": "exercises",
  "place.code": "code",
  "place.nothing": "Nothing is kept yet. Open a lesson, and it will be.",
  "place.byLesson": "Kept, by lesson",
  "place.lesson": "lesson",
  "place.skipped": "{n, plural, one {{shown} thing} other {{shown} things}} in it could not be read.",
  "place.brought":
    "{n, plural, one {{shown} thing} other {{shown} things}} brought back; what was newer here stayed.",
  "place.allHere": "Everything in the file was here already, or newer.",
  "place.looking": "Looking …",
  "place.kept": "{n, plural, one {{shown} thing} other {{shown} things}} kept in this browser.",
  "place.inMemory":
    "{n, plural, one {{shown} thing} other {{shown} things}} in the memory of this page only.",
  "place.unreadable":
    "{n, plural, one {{shown} kept thing} other {{shown} kept things}} could not be read. It is left alone, and goes into the file as it is.",
  "place.acts": "What is kept",
  "place.saved": "Saved as a file.",
  "place.save": "Save as a file",
  "place.bring": "Bring back from a file",
  "place.file": "File to bring back",
  "place.noFile": "The file could not be read: {why}",
  "place.deleted": "Everything is deleted.",
  "place.notDeleted": "Not everything could be deleted.",
  "place.yes": "Yes, delete everything",
  "place.keep": "Keep it",
  "place.sure":
    "This deletes your progress, answers, code and verdicts in this browser. A file saved before stays.",
  "place.delete": "Delete everything",
  "place.noVerdicts":
    "This browser does not let the page keep verdicts (its storage is full or refused): they are gone when the page is closed.",
  "keeper.stays":
    "What you do now lasts until this page is closed; on the page “Your place” it can be saved as a file.",
  "keeper.refused":
    "This browser does not let the notebook keep anything (private window, or storage switched off).",
  "keeper.newer":
    "A newer version of the notebook has kept your place in this browser, and this version leaves it alone. Bring this notebook up to date.",
  "keeper.waiting": "Another tab holds an older version of the notebook open. Close it and reload this page.",
  "keeper.outdated": "A newer version of the notebook was opened in another tab. Reload this page.",
  "keeper.gone": "The browser has closed the notebook's storage. Reload this page.",
  "keeper.full":
    "The browser's storage is full: what you just did is not kept. Make room, and go on: it is tried again with the next thing you do.",
  "keeper.failed": "Your place could not be read or written ({why}).",
} as const;
