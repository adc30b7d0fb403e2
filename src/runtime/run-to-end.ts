import type { Recording } from "@contract";
import { execute, type End, type ExecuteOptions } from "./execute";
import { recordingBuilder } from "./recording";

/** Runs a whole spec without pausing: for tests, claims and sweeps. The recording is never thinned. */
export function runToEnd(options: ExecuteOptions & { readonly backend: string }): {
  readonly recording: Recording;
  readonly end: End;
} {
  const execution = execute(options);
  const replicas = options.count ?? options.spec.replicas - (options.first ?? 0);
  const builder = recordingBuilder(replicas, Infinity);
  try {
    while (!execution.end) {
      execution.advance();
      if (execution.buffer.rows >= 256) {
        const chunk = execution.buffer.take(execution.divergedAt);
        if (chunk) builder.append(chunk);
      }
    }
    const chunk = execution.buffer.take(execution.divergedAt);
    if (chunk) builder.append(chunk);
    return { recording: builder.view(options.spec, options.backend), end: execution.end };
  } finally {
    execution.dispose();
  }
}
