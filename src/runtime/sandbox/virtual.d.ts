declare module "virtual:sandbox/frame" {
  /** Address of the frame's document. */
  const address: string;
  export default address;
}
declare module "sandbox:reader" {
  /** What the reader's module exports; the frame puts the module's address here. */
  const exported: unknown;
  export default exported;
}
declare module "virtual:sandbox/calls" {
  /** The program of a worker that calls the reader's functions, as text. */
  const text: string;
  export default text;
}
declare module "virtual:sandbox/experiment" {
  /** The program of a worker that runs the reader's experiment, as text. */
  const text: string;
  export default text;
}
