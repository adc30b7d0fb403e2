import type { AnyExperiment, Claim } from "@contract";
import { nodeEngine } from "../../src/runtime/node";
import { createPool, type Pool, type Spawn } from "../../src/runtime/pool";
import type { Library } from "../../src/runtime/pool-jobs";
import { serveRequest } from "../../src/runtime/pool-serve";

/** What the workers of a test's pool find, by id. */
export const library = (
  experiments: Readonly<Record<string, AnyExperiment>>,
  claims: Readonly<Record<string, Claim>> = {},
): Library => {
  const found = <T>(table: Readonly<Record<string, T>>, id: string): Promise<T> => {
    const value = table[id];
    return value === undefined ? Promise.reject(new Error(`There is no "${id}".`)) : Promise.resolve(value);
  };
  return {
    engine: nodeEngine,
    experiment: (id) => found(experiments, id),
    claim: (lesson, name) => found(claims, `${lesson}/${name}`),
  };
};

/** A pool whose workers are this thread, with messages copied or moved as between threads. */
export function localPool(from: Library, size: number): Pool {
  const spawn: Spawn = (hear) => {
    let ended = false;
    return {
      post: (request, transfer) => {
        const sent = structuredClone(request, { transfer: [...transfer] });
        setTimeout(() => {
          if (ended) return;
          void serveRequest(from, sent, (reply, back) => {
            const answer = structuredClone(reply, { transfer: [...back] });
            setTimeout(() => {
              if (!ended) hear(answer);
            });
          });
        });
      },
      terminate: () => {
        ended = true;
      },
    };
  };
  return createPool(spawn, size);
}
