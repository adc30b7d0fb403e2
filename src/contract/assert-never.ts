/** Ends a switch over a union: a case added later fails to compile here. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value ${JSON.stringify(value)}: a case of a union is not handled.`);
}
