import { createStore, type StoreApi } from "zustand/vanilla";

/** Code that came with a link: it is shown, and is nobody's until the reader makes it theirs. */
export interface LinkedCode {
  readonly text: string;
  /** Why the link's code cannot be shown, as a sentence. */
  readonly fault: string | null;
}

export interface CodePanel {
  readonly open: boolean;
  readonly linked: LinkedCode | null;
}

export interface CodeStore {
  readonly store: StoreApi<Readonly<Record<string, CodePanel>>>;
  readonly toggle: (experiment: string) => void;
  /** Opens an experiment's code with what a link brought. */
  readonly show: (experiment: string, linked: LinkedCode) => void;
  /** The link's code has become the reader's, or was put away. */
  readonly settle: (experiment: string) => void;
}

export const CLOSED: CodePanel = { open: false, linked: null };

/** Which experiments of a page are opened as code. */
export function createCodes(): CodeStore {
  const store = createStore<Readonly<Record<string, CodePanel>>>(() => ({}));
  const update = (name: string, change: Partial<CodePanel>): void => {
    const { [name]: before = CLOSED } = store.getState();
    store.setState({ [name]: { ...before, ...change } });
  };
  return {
    store,
    toggle: (name) => update(name, { open: !(store.getState()[name] ?? CLOSED).open }),
    show: (name, linked) => update(name, { open: true, linked }),
    settle: (name) => update(name, { linked: null }),
  };
}
