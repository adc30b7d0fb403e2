/** The page about the notebook. */
export const about = {
  "about.title": "About this notebook",
  "about.lede":
    "Theory of machine learning in which every theorem stands beside an experiment that is running, and every number in the theorem is the experiment’s own.",
  "about.number": "How a number comes to be on a page",
  "about.run":
    "You press Run. A worker of your browser trains many copies of the experiment at once, and the figures show their spread, not one lucky curve. The symbols of the theorem are bound to what was recorded: the card shows both sides of the inequality, the rule by which it is judged, and one of four verdicts. It {holds}, it is {violated}, it is {vacuous} where the bound says no more than was known without it, or it is {inapplicable} where an assumption fails. A bound is never shown outside its assumptions.",
  "about.kinds":
    "A quantity that can only be estimated says so: exact, an upper or a lower bound, an estimate with its standard error, or a reading without a guarantee. A lower estimate cannot be put where a bound needs an upper one. What the prose asserts is a {claim}: a program that is run on fixed numbers before a version is published, and on a click in your browser, on random numbers that nobody has used before.",
  "about.claim": "claim",
  "about.seeds":
    "Random numbers have names instead of an order, so that a run is determined by its settings and its seed. Both stand in the address. Whoever opens it and presses Run sees the same numbers.",
  "about.sources": "What is quoted and what is not",
  "about.quoted":
    "Each theorem names its source and says how far it is in the source’s words. Where a paper’s pages were not at hand, the statement is restated and proved here, and the card says that. Lists of sources say what was read.",
  "about.class": "In class",
  "about.room":
    "Start the notebook with {command} and it serves the room; no network beyond it is needed. Set an experiment up, run it, and share the address: phones and laptops get the same run. A check of all claims of a lesson is a demonstration of its own.",
  "about.cite": "How to cite",
  "about.bibtex":
    "At the end of every lesson there is a file with the BibTeX of the lesson and of all papers it uses; a research line has one too. Please cite the papers for their results and the lesson for its experiments. For a single run, give its address.",
  "about.add": "How to add a lesson",
  "about.folder":
    "A lesson is a folder: prose with cells, one file for each experiment, theorem and claim, and a file of papers. Nothing outside the folder changes. The notebook’s {readme} shows the shape in ten lines, and {contributing} has the cells and the rules; the tests say by name what does not resolve or does not hold.",
  "about.data": "What data is kept",
  "about.kept":
    "None leaves your browser. Sections read, predictions, answers and settings are kept in this browser’s own storage, so that you find your place again; on the page {place} they can be seen, saved as a file, and deleted. There is no cookie, no counter and no account, and no page asks another host for anything.",
} as const;
