/** Where in the reader's code something happened, counted from 1. */
export interface CodePlace {
  readonly line: number;
  readonly column: number;
}

/** The innermost place in the reader's module that a stack of calls names. */
export function placeIn(stack: string, address: string): CodePlace | null {
  const at = stack.indexOf(address);
  if (at < 0) return null;
  const found = /^:(\d+):(\d+)/.exec(stack.slice(at + address.length));
  return found ? { line: Number(found[1]), column: Number(found[2]) } : null;
}
