/** The compiled kernels, put there by `scripts/kernels-plugin.mjs`. */
declare module "virtual:kernels" {
  const base64: string;
  export default base64;
}
/** The same for engines with relaxed SIMD, whose products may round differently from machine to machine. */
declare module "virtual:kernels/relaxed" {
  const base64: string;
  export default base64;
}
