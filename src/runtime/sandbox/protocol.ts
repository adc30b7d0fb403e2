/**
 * What the page and the sandbox's frame say to each other. The frame is a document of an opaque origin without network;
 * it holds workers, one a job, and passes on what they say. Only the frame's own script runs in it: the reader's code
 * runs in the workers.
 */

/** A module that the sandbox makes of text. `"sandbox:NAME"` in the text stands for a module earlier in the list. */
export interface SandboxModule {
  readonly name: string;
  readonly text: string;
}

/** What the page sends with the port by which all else is said. The frame is believed only if it knows the nonce. */
export interface Hello {
  readonly nonce: string;
}

/** Page → frame. The last module is the program of the job's worker. */
export type FrameCommand =
  | { readonly kind: "start"; readonly job: number; readonly modules: readonly SandboxModule[] }
  | { readonly kind: "post"; readonly job: number; readonly data: unknown }
  | { readonly kind: "stop"; readonly job: number };

/** Frame → page. */
export type FrameReport = { readonly nonce: string } & (
  | { readonly kind: "ready" }
  /** The frame has an origin, or no policy: nothing may run in it. */
  | { readonly kind: "unfit" }
  /** Something that a job's worker said: it is the reader's word, to be looked at like any input. */
  | { readonly kind: "message"; readonly job: number; readonly data: unknown }
  /** The worker could not start, or an error left it. */
  | { readonly kind: "died"; readonly job: number; readonly message: string }
  /** The worker said more than anybody can hear, and was ended. */
  | { readonly kind: "flooded"; readonly job: number }
  /** The worker is ended. */
  | { readonly kind: "stopped"; readonly job: number }
);
