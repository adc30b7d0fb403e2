/** The Python of the experiments' notebooks, for Node programs and tests; a lesson's page has its own alone. */
const modules = import.meta.glob<string>("/lessons/*/notebooks/*.py", { query: "?raw", import: "default" });

export const notebookSources = (): readonly {
  readonly lesson: string;
  readonly name: string;
  readonly load: () => Promise<string>;
}[] =>
  Object.entries(modules).map(([path, load]) => {
    const [, , lesson = "", , file = ""] = path.split("/");
    return { lesson, name: file.replace(/\.py$/, ""), load };
  });
