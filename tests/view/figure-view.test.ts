import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import type { Drawing } from "@contract";
import { FigureView, type FigureProps } from "../../src/view/figure/FigureView";

const empty: Drawing = { x: { label: "step" }, y: { label: "loss" }, marks: [] };
const drawn: Drawing = { ...empty, marks: [{ kind: "line", label: "risk", x: [0, 1], y: [1, 2] }] };

const rendered = (more: Partial<FigureProps>): string =>
  renderToStaticMarkup(
    createElement(FigureView, {
      id: "lesson/name",
      title: "Escape",
      caption: "Mean of 64 replicas.",
      finding: "Half escape by step 117.",
      drawing: drawn,
      ...more,
    }),
  );

describe("a figure before any script has run", () => {
  test("has its name, caption and finding, and a named box", () => {
    const html = rendered({});
    expect(html).toContain("Mean of 64 replicas.");
    expect(html).toMatch(/<div[^>]*role="img"[^>]*aria-label="Escape\. Half escape by step 117\."/);
    expect(html).toMatch(/<figure[^>]*aria-labelledby="([^"]+)".*<p[^>]*id="\1">Escape<\/p>/);
  });

  test("has a button with a name of its own for each download and the table, none of them in the plot", () => {
    const html = rendered({});
    for (const name of [
      "Download Escape as PNG",
      "Download Escape as SVG",
      "Download Escape as CSV",
      "Table of Escape",
    ])
      expect(html).toContain(`aria-label="${name}"`);
    expect(html.slice(html.indexOf('role="img"'))).not.toContain("<button");
  });

  test("offers nothing to save while there is nothing to see", () => {
    expect(rendered({ drawing: empty }).match(/disabled=""/g)).toHaveLength(4);
    expect(rendered({})).not.toContain("disabled");
  });

  test("is read out when it rests, not while it runs", () => {
    expect(rendered({ active: true })).toContain('aria-live="off"');
    expect(rendered({ active: false })).toContain('aria-live="polite"');
  });

  test("takes the height it is given", () => {
    expect(rendered({ height: "40vh" })).toContain('style="height:40vh"');
  });
});
