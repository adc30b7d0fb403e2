import type { Claim } from "@contract";

/** The claim worker's way to a claim, by the lesson's slug and the claim's name. */
const modules = import.meta.glob<Claim>(["/lessons/*/claims/*.ts", "!/lessons/*/claims/*.test.ts"], {
  import: "default",
});

export async function loadClaim(lesson: string, name: string): Promise<Claim> {
  const load = modules[`/lessons/${lesson}/claims/${name}.ts`];
  if (!load) throw new Error(`There is no claim "${lesson}/${name}".`);
  return load();
}

/** Every claim there is, by lesson and name, in the order of the folders. */
export const claimNames = (): readonly { readonly lesson: string; readonly claim: string }[] =>
  Object.keys(modules)
    .map((path) => path.split("/"))
    .map(([, , lesson = "", , file = ""]) => ({ lesson, claim: file.replace(/\.ts$/, "") }));
