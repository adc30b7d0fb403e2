import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import type { AnyExperiment, SpecSchema } from "@contract";
import { lessons } from "../../src/catalogue/catalogue";
import { loadExperimentCode } from "../../src/catalogue/experiment-code";
import { execute } from "../../src/runtime/execute";
import { nodeEngine } from "../../src/runtime/node";
import { linkCode } from "../../src/runtime/sandbox/link-code";
import type { SandboxModule } from "../../src/runtime/sandbox/protocol";
import { defaultSpec } from "../../src/runtime/spec";

const all = lessons.flatMap((lesson) =>
  Object.entries(lesson.experiments).map(
    ([name, experiment]) => [`${lesson.slug}/${name}` as const, experiment] as const,
  ),
);

const folder = mkdtempSync(path.join(os.tmpdir(), "code-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Imports the last of the modules, each from a file of its own, as the sandbox does from memory. */
async function imported(modules: readonly SandboxModule[], as: string): Promise<AnyExperiment> {
  const urls = new Map<string, string>();
  for (const { name, text } of modules) {
    const file = path.join(folder, `${(name === "reader" ? as : name).replaceAll("/", "--")}.mjs`);
    writeFileSync(
      file,
      text.replace(/"sandbox:([^"]+)"/g, (_, other: string) => JSON.stringify(urls.get(other))),
    );
    urls.set(name, pathToFileURL(file).href);
  }
  const module = (await import(/* @vite-ignore */ urls.get("reader") ?? "")) as { default: AnyExperiment };
  return module.default;
}

async function firstRows(experiment: AnyExperiment, id: `${string}/${string}`) {
  const { tf } = await nodeEngine();
  const spec = { ...defaultSpec(id, experiment as SpecSchema), replicas: 2 };
  const execution = execute({ tf, experiment, spec, capture: false });
  execution.advance();
  const chunk = execution.buffer.take(execution.divergedAt);
  execution.dispose();
  if (execution.end?.outcome === "failed") throw new Error(execution.end.message ?? "failed");
  return chunk;
}

describe.each(all)("%s", (id, author) => {
  test("as code it gives the author's rows, bit for bit", async () => {
    const code = await loadExperimentCode(id);
    const linked = linkCode(code, code.text);
    if (linked.kind === "fault") throw new Error(JSON.stringify(linked.fault));
    const experiment = await imported(linked.modules, id);
    expect(experiment.title).toBe(author.title);
    expect(await firstRows(experiment, id)).toEqual(await firstRows(author, id));
  });
});
