/** Pages that show ways through the notebook: research lines. */
export const explore = {
  "about.short": "About",
  "about.description":
    "What this notebook is, how a number comes to be on a page, how to cite it, and what data it keeps.",
  "labs.title": "What labs study",
  "labs.lede":
    "Five research lines in our own words: what each asks, which ideas one needs, its papers, and the lessons in which the ideas can be touched.",
  "labs.description": "Research lines with their questions, ideas, papers and the lessons that lead there.",
  "labs.lessons": "Lessons: ",
  "labs.lesson": "Lesson, {minutes} min",
  "labs.noLesson": "No lesson yet",
  "labs.page": "public page",
  "labs.asks": "What it asks",
  "labs.lead": "Lessons that lead there",
  "labs.minutes": "{minutes} minutes in all.",
  "labs.ideas": "Ideas one needs",
  "labs.papers": "Its papers",
  "labs.reading": "Reading that leads there",
  "labs.bibtex": "BibTeX of all of these",
  "labs.open": "Open questions",
} as const;
