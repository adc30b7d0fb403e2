import { figure, type FigureContext, type Mark } from "@contract";
import { GLYPH_EDGE } from "@learning/glyph-digits";
import { say, sayShare } from "../drawing-aids";
import glyphRobustness from "../experiments/glyph-robustness";
import { VIEWED_METHODS, VIEWED_NAMES, readingOf, viewOf, type ViewedMethod } from "../glyph-table";

type At = FigureContext<(typeof glyphRobustness)["params"]>;

/** How many times its size the perturbation is shown. */
const ENLARGED = 5;
const GAP = 2;
const COLUMNS = ["image", `perturbation, ${String(ENLARGED)} times enlarged`, "sum"];
/** Heights of the lower edges of the two rows of panels: under each a line of words, above each another. */
const ROWS: Readonly<Record<ViewedMethod, number>> = { natural: 2.6 + GLYPH_EDGE + 5.4, PGD: 2.6 };
const TOP = ROWS.natural + GLYPH_EDGE + 2.6;
const WIDTH = COLUMNS.length * GLYPH_EDGE + (COLUMNS.length - 1) * GAP;

const leftOf = (column: number): number => column * (GLYPH_EDGE + GAP);

/** Pixels as a heat map whose lower left corner is at (left, low); rows of images count from above. */
function panel(label: string, left: number, low: number, pixel: (i: number) => number): Mark {
  const centres = Array.from({ length: GLYPH_EDGE }, (_, i) => i + 0.5);
  return {
    kind: "heatmap",
    label,
    unit: "ink",
    x: centres.map((c) => left + c),
    y: centres.map((c) => low + c),
    z: Float64Array.from({ length: GLYPH_EDGE ** 2 }, (_, i) => {
      const row = GLYPH_EDGE - 1 - Math.floor(i / GLYPH_EDGE);
      return pixel(row * GLYPH_EDGE + (i % GLYPH_EDGE));
    }),
  };
}

const saysOf = (logits: Float64Array): string => {
  const { digit, share } = readingOf(logits);
  return `reads ${String(digit)} (${sayShare(share)})`;
};

function rowOf({ recording, params }: At, method: ViewedMethod): readonly Mark[] {
  const low = ROWS[method];
  const clean = viewOf(recording, method, 0);
  const view = viewOf(recording, method, params.viewedRadius);
  const name = VIEWED_NAMES[method];
  const pixel = (i: number): number => view.image[i] ?? NaN;
  const shift = (i: number): number => view.shift[i] ?? NaN;
  const marks = [
    panel(`image (${name})`, leftOf(0), low, pixel),
    panel(`perturbation (${name})`, leftOf(1), low, (i) => ENLARGED * shift(i)),
    panel(`sum (${name})`, leftOf(2), low, (i) => pixel(i) + shift(i)),
  ];
  if (!view.isAttacked) return marks;
  const words: Mark = {
    kind: "texts",
    label: `what the network ${name} says of the image and of the sum`,
    x: [leftOf(0), leftOf(2)].map((left) => left + GLYPH_EDGE / 2),
    y: [low - 1.2, low - 1.2],
    texts: [saysOf(clean.logits), saysOf(view.logits)],
  };
  return [...marks, words];
}

export default figure(glyphRobustness, {
  title: "An image, what the attack adds, and their sum",
  experiment: "glyph-robustness",
  caption:
    "The first fresh test image of the chosen class, in replica 0. The attack (20 steps) is made against each network by itself, at the radius of the slider, in steps of 0.01. In brackets: the network’s probability. Blue is negative.",
  draw(at) {
    const bare = { label: "", range: [0, WIDTH] as const };
    return {
      x: {
        ...bare,
        ticks: COLUMNS.map((text, column) => ({ at: leftOf(column) + GLYPH_EDGE / 2, text })),
      },
      y: { label: "", range: [0, TOP], ticks: [] },
      equalAspect: true,
      marks:
        at.recording.rows === 0
          ? []
          : [
              ...VIEWED_METHODS.flatMap((method) => rowOf(at, method)),
              {
                kind: "texts",
                label: "networks, from above",
                anchor: "start",
                x: [0, 0],
                y: VIEWED_METHODS.map((method) => ROWS[method] + GLYPH_EDGE + 1.3),
                texts: VIEWED_METHODS.map((method) => `Network ${VIEWED_NAMES[method]}`),
              },
            ],
    };
  },
  finding({ recording, params }) {
    if (recording.rows === 0) return "No image has been drawn yet.";
    const radius = params.viewedRadius;
    const said = VIEWED_METHODS.map((method) => {
      const view = viewOf(recording, method, radius);
      return view.isAttacked
        ? `The network ${VIEWED_NAMES[method]} ${saysOf(viewOf(recording, method, 0).logits)} before and ${saysOf(view.logits)} after.`
        : null;
    });
    const shown = viewOf(recording, "natural", radius).radius;
    return said.includes(null)
      ? `A test image of class ${String(params.digit)}; the attack comes after the training.`
      : `A ${String(params.digit)} under attack at radius ${say(shown)}. ${said.join(" ")}`;
  },
});
