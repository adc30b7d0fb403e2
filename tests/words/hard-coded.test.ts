import { describe, expect, test } from "vitest";
import { sourceFiles } from "../architecture/imports";
import { hardCodedIn } from "./hard-coded";

const files = [...sourceFiles("src/view"), ...sourceFiles("src/app")];

test("what a reader meets comes out of a catalogue", () => {
  const found = files.flatMap(({ path, text }) =>
    hardCodedIn(path, text).map((word) => `${path}:${String(word.line)} ${word.text}`),
  );
  expect(found).toEqual([]);
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
    ["the name of a button made by a script", `box.append(button("Close", leave));`],
    ["text of an element made by a script", `box.append(element("h2", "", "Notes"));`],
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
    ["a class given by a script", `box.append(element("span", "section"));`],
    ["a programmer's error", `throw new Error("A cell was rendered outside a lesson.");`],
  ])("%s is none", (_, source) => {
    expect(hardCodedIn("x.tsx", `const x = () => { ${source.replace(/^</, "return <")} };`)).toEqual([]);
  });
});
