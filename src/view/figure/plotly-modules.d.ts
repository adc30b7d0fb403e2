/** Plotly's own modules, which it ships without types; `plotly.ts` says what of them is used. */
declare module "plotly.js/src/*" {
  const part: unknown;
  export default part;
}
declare module "plotly.js/lib/*" {
  const part: unknown;
  export default part;
}
