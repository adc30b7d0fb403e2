/**
 * The only door to Plotly: the parts of it this project uses, typed narrowly, and its loader. Histograms and level
 * lines are computed in this folder, so only three kinds of trace are needed: scatter, bar and heatmap.
 */

type Values = Float64Array | readonly (number | null)[];

interface LineStyle {
  readonly color: string;
  readonly width: number;
  readonly dash?: string;
  readonly shape?: "linear" | "hv";
}

interface ErrorBars {
  readonly type: "data";
  readonly symmetric: false;
  readonly array: Values;
  readonly arrayminus: Values;
  readonly color: string;
  readonly thickness: number;
  readonly width: number;
}

interface TraceCommon {
  readonly opacity?: number;
  readonly hoverinfo?: "skip";
  readonly hovertemplate?: string;
  readonly customdata?: readonly (string | number | readonly (string | number)[])[];
}

export interface ScatterTrace extends TraceCommon {
  readonly type: "scatter";
  readonly mode: "lines" | "markers";
  readonly x: Values;
  readonly y: Values;
  readonly line?: LineStyle;
  readonly marker?: {
    readonly color: string;
    readonly size: number;
    readonly line: { readonly color: string; readonly width: number };
  };
  readonly error_y?: ErrorBars;
}

export interface BarTrace extends TraceCommon {
  readonly type: "bar";
  readonly x: Values;
  readonly y: Values;
  readonly width: number;
  readonly offset: number;
  readonly marker: { readonly color: string; readonly line: { readonly width: number } };
  readonly error_y?: ErrorBars;
}

export interface HeatmapTrace extends TraceCommon {
  readonly type: "heatmap";
  readonly x: Values;
  readonly y: Values;
  readonly z: readonly Float64Array[];
  readonly zmin: number;
  readonly zmax: number;
  readonly colorscale: readonly (readonly [number, string])[];
  readonly showscale: false;
  readonly hoverongaps: false;
}

export type Trace = ScatterTrace | BarTrace | HeatmapTrace;

export interface AxisLayout {
  readonly type: "linear" | "log";
  /** For a log axis, exponents of ten. */
  readonly range: readonly [number, number];
  readonly tickvals: readonly number[];
  readonly [attribute: string]: unknown;
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly xaxis: AxisLayout;
  readonly yaxis: AxisLayout;
  readonly [attribute: string]: unknown;
}

export interface Plotly {
  newPlot(host: HTMLElement, data: readonly Trace[], layout: object, config: object): Promise<unknown>;
  react(host: HTMLElement, data: readonly Trace[], layout: Layout, config: object): Promise<unknown>;
  purge(host: HTMLElement): void;
  toImage(figure: object, options: object): Promise<string>;
}

/** No bar of tools inside the plot, no zoom by wheel or handle, no reaction to the window (the figure watches its own box). */
export const CONFIG = {
  displayModeBar: false,
  showAxisDragHandles: false,
  scrollZoom: false,
  doubleClick: false,
  showTips: false,
  responsive: false,
  displaylogo: false,
} as const;

/** Lets the browser paint and answer the reader before going on. */
const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/**
 * Plotly's code takes longer to evaluate than one task may last. Each import below evaluates one part of what the
 * next ones need; in the built page they share their files.
 */
const PARTS: readonly (() => Promise<unknown>)[] = [
  () => import("plotly.js/src/lib"),
  () => import("plotly.js/src/plots/plots"),
  () => import("plotly.js/src/components/fx"),
  () => import("plotly.js/src/components/annotations"),
  () => import("plotly.js/src/plot_api"),
];

async function load(): Promise<Plotly> {
  for (const part of PARTS) {
    await part();
    await breathe();
  }
  const core = await import("plotly.js/lib/core");
  await breathe();
  const bar = await import("plotly.js/lib/bar");
  const heatmap = await import("plotly.js/lib/heatmap");
  const plotly = core.default as Plotly & { register(modules: readonly unknown[]): void }; // as its documentation has it
  plotly.register([bar.default, heatmap.default]);
  return plotly;
}

let loading: Promise<Plotly> | null = null;

/** Plotly, fetched once when first asked for. A load that failed (no network) is tried again at the next call. */
export function loadPlotly(): Promise<Plotly> {
  loading ??= load().catch((fault: unknown) => {
    loading = null;
    throw fault;
  });
  return loading;
}
