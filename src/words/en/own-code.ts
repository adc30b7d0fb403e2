/** An experiment opened as code. */
export const ownCode = {
  "own.open": "Code",
  "own.openWhy": "See this experiment’s code, change it, and run it here",
  "own.own": "your code",
  "own.ownWhy": "These numbers come from your code, not from the lesson’s experiment",
  "own.back": "Back to the lesson’s",
  "own.of": "Code of {title}",
  "own.editor": "Code of the experiment {name}",
  "own.about":
    "The whole experiment, as its author wrote it. Change it and run it: the figures, cards and values around it then show your run, marked “your code”; the lesson’s claims keep to the lesson’s code. It runs in a sandbox of this browser, without network, on the same engine as the lesson’s own run. Types are taken off, not checked.",
  "own.loading": "Loading the code …",
  "own.notLoaded":
    "The code could not be loaded. Check the connection to the notebook’s server, then close and open it again.",
  "own.noPlace": "What you write here cannot be kept on this device.",
  "own.run": "Run this code",
  "own.stop": "Stop",
  "own.starting": "Starting the sandbox …",
  "own.edit": "Edit",
  "own.reset": "Reset to the author’s",
  "own.bring": "Bring back the text before",
  "own.save": "Save as .ts",
  "own.link": "Copy link with this code",
  "own.copied": "Link with the code copied",
  "own.copyRefused": "Copying was refused. The link is {link}",
  "own.tooLong":
    "This code is too long for a link, even compressed. Save it as a file and send that instead.",
  "own.linked":
    "This code came with the link that you opened, from whoever made that link. Nothing of it has run. Read it first: it runs when you press “Run this code”, in the sandbox, where it can only compute.",
  "own.keepsYours": "Your own code for this experiment is kept, and comes back with “Put away”.",
  "own.adopt": "Keep as mine",
  "own.putAway": "Put away",
  "own.at": "Line {line}, column {column}: {message}",
  "own.changed": "Changed since it was run.",
  "own.stopped": "Stopped.",
  "own.extra":
    "Series that you add are in the saved CSV and JSON; the lesson’s figures show the lesson’s series.",
} as const;
