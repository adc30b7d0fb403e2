import { doJob, type Library } from "./pool-jobs";
import type { PoolReply, PoolRequest } from "./pool-protocol";

const PROGRESS_MS = 80;

/** Does a request with what is in `library`, and answers. The same for a browser's and a Node worker. */
export async function serveRequest(
  library: Library,
  { id, job }: PoolRequest,
  answer: (reply: PoolReply, transfer: readonly ArrayBuffer[]) => void,
): Promise<void> {
  let last = performance.now();
  try {
    const { result, transfer } = await doJob(library, job, (share) => {
      const now = performance.now();
      if (now - last < PROGRESS_MS) return;
      last = now;
      answer({ id, kind: "progress", share }, []);
    });
    answer({ id, kind: "done", result }, transfer);
  } catch (error) {
    answer({ id, kind: "failed", message: error instanceof Error ? error.message : String(error) }, []);
  }
}
