import { describe, expect, test } from "vitest";
import { sourceFiles } from "../architecture/imports";
import { hardCodedIn } from "./hard-coded";
import { NOT_YET_MOVED } from "./not-yet-moved";

const files = [...sourceFiles("src/view"), ...sourceFiles("src/app")];
const inFile = (path: string): readonly string[] => {
  const file = files.find((one) => one.path === path);
  return file ? hardCodedIn(path, file.text).map(({ line, text }) => `${path}:${String(line)} ${text}`) : [];
};

test("what a reader meets comes out of a catalogue", () => {
  const moved = files.map(({ path }) => path).filter((path) => !NOT_YET_MOVED.includes(path));
  expect(moved.flatMap(inFile)).toEqual([]);
});

test("every file that is excepted still has words of its own", () => {
  expect(NOT_YET_MOVED.filter((path) => inFile(path).length === 0)).toEqual([]);
});

describe("words that are written into the code are found:", () => {
  test.each([
    ["text of an element", `<p>Run it</p>`],
    ["a choice of texts", `<b>{going ? "Pause" : "Run"}</b>`],
    ["text beside a value", "<b>{`at step ${step}`}</b>"],
    ["a name for screen readers", `<nav aria-label="Contents" />`],
    ["a name that depends", "<i aria-label={open ? `Close ${x}` : x} />"],
    ["a title", `<i title={"See it"} />`],
    ["a placeholder", `<input placeholder="search" />`],
    ["text set by a script", `box.textContent = "Copied";`],
    ["an attribute set by a script", `box.setAttribute("aria-label", on ? "Dark" : "Light");`],
    ["a property that is shown", `show({ caption: "One dot a replica" });`],
    ["a sentence anywhere", `messages.push("The link cannot be read.");`],
  ])("%s", (_, source) => {
    expect(hardCodedIn("x.tsx", `const x = () => { ${source} };`)).not.toEqual([]);
  });
  test.each([
    ["a word of a catalogue", `<p>{t("bench.run")}</p>`],
    ["a definition's text", `<p>{say(title)}</p>`],
    ["signs", `<p>{"±"} – {x} %</p>`],
    ["a command", `<code>npm start</code>`],
    ["a class", `<p className="note line here" />`],
    ["a programmer's error", `throw new Error("A cell was rendered outside a lesson.");`],
  ])("%s is none", (_, source) => {
    expect(hardCodedIn("x.tsx", `const x = () => { ${source.replace(/^</, "return <")} };`)).toEqual([]);
  });
});
