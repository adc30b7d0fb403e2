import type { Drawing } from "@contract";
import { saveFile } from "../save-file";
import { drawOverlay, drawStrokes } from "./overlay";
import { loadPlotly } from "./plotly";
import type { Theme } from "./theme";
import { pictureOf } from "./traces";
import type { Size } from "./frame";
import { csvOf } from "./table";

/** Pixels of a saved picture for each pixel on the screen: sharp on a projector and in print. */
const SCALE = 3;

/** Room around a saved figure: on the screen the page gives it. */
const MARGIN = 12;

const padded = ({ width, height }: Size): Size => ({
  width: width + 2 * MARGIN,
  height: height + 2 * MARGIN,
});

/** The figure as it stands on the screen, as one SVG with its background and a margin. */
async function svgOf(drawing: Drawing, theme: Theme, size: Size, about: string): Promise<string> {
  const plotly = await loadPlotly();
  const { traces, layout, overlay } = pictureOf(drawing, theme, size);
  const plot = await plotly.toImage(
    { data: traces, layout },
    { format: "svg", ...size, imageDataOnly: true },
  );
  const drawn = (draw: (svg: SVGSVGElement) => void): string => {
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    draw(svg);
    return Array.from(svg.children, (group) => new XMLSerializer().serializeToString(group)).join("");
  };
  const strokes = drawn((svg) => drawStrokes(svg, overlay));
  const texts = drawn((svg) => drawOverlay(svg, overlay, theme.font, theme.fontSize));
  const { width, height } = padded(size);
  const view = `width="${width}" height="${height}" viewBox="${-MARGIN} ${-MARGIN} ${width} ${height}"`;
  const paper = `<rect x="${-MARGIN}" y="${-MARGIN}" width="${width}" height="${height}" fill="${theme.paper}"/>`;
  const parts = overlay.strokesOver ? [plot, strokes, texts] : [strokes, texts, plot];
  const run =
    about === "" ? "" : `<metadata>${about.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</metadata>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${view}>${run}${paper}${parts.join("")}</svg>`;
}

function base64(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

/** Rules for the page's own fonts with the files inside: a picture may not fetch, so it would fall back to others. */
async function embeddedFonts(families: string): Promise<string> {
  const first = families.split(",")[0]?.replaceAll(/["']/g, "").trim() ?? "";
  const rules: string[] = [];
  for (const sheet of document.styleSheets)
    for (const rule of sheet.cssRules) {
      if (!(rule instanceof CSSFontFaceRule)) continue;
      const { style } = rule;
      const latin = /U\+0+-0*FF/i.test(style.getPropertyValue("unicode-range"));
      if (!latin || style.getPropertyValue("font-style") === "italic") continue;
      if (style.getPropertyValue("font-family").replaceAll(/["']/g, "") !== first) continue;
      const address = /url\("?([^")]+)"?\)/.exec(style.getPropertyValue("src"))?.[1];
      if (address === undefined) continue;
      const answer = await fetch(new URL(address, sheet.href ?? document.baseURI));
      const data = base64(new Uint8Array(await answer.arrayBuffer()));
      const weight = style.getPropertyValue("font-weight") || "400";
      rules.push(
        `@font-face{font-family:"${first}";font-weight:${weight};src:url(data:font/woff2;base64,${data})}`,
      );
    }
  return rules.join("");
}

async function pngOf(svg: string, theme: Theme, size: Size): Promise<Blob> {
  const { width, height } = padded(size);
  // Without its fonts the picture is still right, only set in another face.
  const fonts = await embeddedFonts(theme.font).catch(() => "");
  const text = svg.replace(/(<svg[^>]*>)/, `$1<style>${fonts}</style>`);
  const address = URL.createObjectURL(new Blob([text], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = width * SCALE;
    canvas.height = height * SCALE;
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => {
        if (blob) resolve(blob);
        else reject(new Error("The browser made no picture of the figure; try SVG."));
      }, "image/png");
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}

export type Format = "png" | "svg" | "csv";

/** Saves the figure under `name`: the picture as on the screen, or all its numbers. An SVG also says what was run. */
export async function download(
  format: Format,
  name: string,
  drawing: Drawing,
  theme: Theme,
  size: Size,
  about = "",
): Promise<void> {
  const file = `${name}.${format}`;
  if (format === "csv") {
    saveFile(new Blob([csvOf(drawing)], { type: "text/csv;charset=utf-8" }), file);
    return;
  }
  const svg = await svgOf(drawing, theme, size, about);
  saveFile(
    format === "svg" ? new Blob([svg], { type: "image/svg+xml" }) : await pngOf(svg, theme, size),
    file,
  );
}
