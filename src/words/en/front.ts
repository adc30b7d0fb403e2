/** The front page: doors, and the experiment at work. */
export const front = {
  "home.after": "after {lessons}",
  "door.work": "Work through",
  "door.workSays":
    "Predict, run, drag a symbol, break an assumption, solve. Your place is kept in this browser.",
  "door.begin": "Begin with {lesson}",
  "door.lessons": "To the lessons",
  "door.class": "Project in class",
  "door.classSays":
    "Every run has an address: whoever opens it and presses Run sees the numbers on your screen.",
  "door.teach": "How to teach with it",
  "door.explore": "Explore what labs study",
  "door.exploreSays": "Start from a group or a paper, and find the lesson in which its idea can be touched.",
  "door.lines": "To the research lines",
  "front.name": "A live experiment",
  "front.count": "{n} of {of} {counts}",
  "front.again": "New random numbers",
  "front.why": "What decides it?",
  "front.goOn": "Go on",
  "front.runAgain": "Run again",
  "front.with": "{n} with noise {label}",
  "front.open": "Open this very run in its lesson",
  "front.stopped": "The run stopped. Press Run to start again.",
  "front.said": "After {steps} updates, of {replicas} copies each {counts}: {found}. ",
} as const;
