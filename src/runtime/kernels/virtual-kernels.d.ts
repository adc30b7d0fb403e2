/** The compiled kernels, put there by `scripts/kernels-plugin.mjs`. */
declare module "virtual:kernels" {
  const base64: string;
  export default base64;
}
