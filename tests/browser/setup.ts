import { existsSync } from "node:fs";
import type { AddressInfo } from "node:net";
import type { TestProject } from "vitest/node";
import { serve } from "../../scripts/serve.mjs";

declare module "vitest" {
  interface ProvidedContext {
    readonly address: string;
  }
}

/** Serves the production build for the tests; `npm test` has built it just before. */
export default async function setup(project: TestProject): Promise<() => void> {
  if (!existsSync("dist/index.html"))
    throw new Error("There is no build in dist/: run `npm run build` first.");
  const server = await serve({ port: 0, host: "localhost" });
  const { port } = server.address() as AddressInfo;
  project.provide("address", `http://localhost:${String(port)}/`);
  return () => {
    server.close();
  };
}
