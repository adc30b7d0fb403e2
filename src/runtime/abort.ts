/** Whether an error is the trace of a cancelled job, and no fault. */
export const isAbort = (error: unknown): boolean => error instanceof Error && error.name === "AbortError";

/** What a cancelled job is rejected with. */
export const aborted = (): Error => {
  const error = new Error("Cancelled.");
  error.name = "AbortError";
  return error;
};
