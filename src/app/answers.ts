/** The lesson's answers to its predictions: withheld from a reader who has not predicted yet, and lent to a lecturer. */
interface Withheld {
  readonly host: HTMLElement;
  readonly answer: HTMLDetailsElement;
  /** Whether the reader has earned it. */
  earned: boolean;
}

const all: Withheld[] = [];
let areLent = false;

function settle({ host, answer, earned }: Withheld): void {
  const isShown = areLent || earned;
  if (isShown) answer.open = true;
  if (isShown === answer.isConnected) return;
  if (isShown) host.after(answer);
  else answer.remove();
}

/**
 * Takes the lesson's folded answer out of the page, so that a prediction is made and kept before the result is there.
 * What is returned puts it back, opened, or takes it out again.
 */
export function withholdAnswer(host: HTMLElement): (shown: boolean) => void {
  const answer = host.parentElement?.querySelector<HTMLDetailsElement>(":scope > details");
  if (!answer) return () => undefined;
  const withheld: Withheld = { host, answer, earned: false };
  all.push(withheld);
  settle(withheld);
  return (shown) => {
    withheld.earned = shown;
    settle(withheld);
  };
}

/** In class every answer is in the page, for its screen to reveal; afterwards only those that the reader has earned are. */
export function lendAnswers(lent: boolean): void {
  areLent = lent;
  all.forEach(settle);
}
