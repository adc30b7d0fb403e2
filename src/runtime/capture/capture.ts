/**
 * Captured steps. A step is recorded once as a list of kernel calls with planned memory; from then on the definition's own
 * code still runs at every step, but each of its calls is only compared with the one recorded, and answered by the kernels
 * at their fixed addresses. So whatever differs is noticed where it differs, and the step is done again in the ordinary
 * way, from a state that has not been touched: nothing about a step need be known or promised beforehand.
 */
import type { Tensor, Tensorflow, Tree } from "@contract";
import { installedKernels, type Installed } from "../kernels/install";
import { followed } from "./namespace";
import { Departure, program, type Program } from "./program";
import { recorder, tensorsIn } from "./recorder";

/** What a step gives: its new state, and what is recorded of it. */
export interface Stepped<M> {
  readonly next: Tree;
  readonly measured: Readonly<Record<string, M>>;
}
type Compute<M> = (tf: Tensorflow, state: Tree) => Stepped<M>;

export interface Capture {
  /** The state as `repeat` wants it; from now on its memory is the program's. */
  readonly enter: (state: Tree) => Tree;
  /**
   * Repeats the recorded step, if there is one and this is like it. `use` sees the result while the old state still
   * stands; what is given back is the new state. Null where the step has to be done in the ordinary way, from `own(state)`.
   */
  readonly repeat: <M>(
    state: Tree,
    compute: Compute<M>,
    use: (stepped: Stepped<M>) => void,
  ) => { readonly state: Tree } | null;
  /** The state in tensors of its own, for a step in the ordinary way. */
  readonly own: (state: Tree) => Tree;
  /** Whether the next step in the ordinary way should be recorded, with so many to come after it. */
  readonly wantsRecording: (ahead: number) => boolean;
  /** Does a step in the ordinary way and records it. Every tensor of the state must occur in it once. */
  readonly record: <M>(state: Tree, compute: Compute<M>) => Stepped<M>;
  /** Forgets what was recorded. */
  readonly release: () => void;
}

/** Ordinary steps before the first recording: the first may differ from all that follow. */
const FIRST_RECORDING = 1;
/** After this many departures the experiment is of a kind whose steps differ. */
const MOST_DEPARTURES = 5;
/** A recording that is repeated fewer times than this has not paid for itself: the next one is put off 16 times as long. */
const PAYS = 4;
/** Nor can it where fewer steps are to come: to record and to plan takes as long as a few ordinary steps. */
const LEAST_AHEAD = 16;

const isTensorTree = (tree: object): tree is Tensor => "dataId" in tree && "dtype" in tree;

/** The tree with each tensor replaced, in the order in which `tensorsIn` lists them. */
export function withTensors(tree: Tree, replace: (tensor: Tensor) => Tensor): Tree {
  if (typeof tree !== "object" || tree === null) return tree;
  if (isTensorTree(tree)) return replace(tree);
  if (ArrayBuffer.isView(tree)) return tree;
  if (Array.isArray(tree)) return (tree as readonly Tree[]).map((child) => withTensors(child, replace));
  const copy: Record<string, Tree> = {};
  for (const [key, child] of Object.entries(tree as Readonly<Record<string, Tree>>))
    copy[key] = withTensors(child, replace);
  return copy;
}

const tensorsOf = <M>({ measured }: Stepped<M>): readonly Tensor[] => tensorsIn(measured as Tree);

/** Null where there are no kernels to capture. */
export function captureFor(tf: Tensorflow): Capture | null {
  const installed = installedKernels();
  return installed?.active === true && tf.getBackend() === "wasm" ? makeCapture(tf, installed) : null;
}

function makeCapture(tf: Tensorflow, installed: Installed): Capture {
  const space = followed(tf);
  let current: Program | null = null;
  /** Whether the state is in the program's memory. */
  let entered = false;
  let ordinary = 0;
  let departures = 0;
  /** Of the present recording. */
  let repetitions = 0;
  let nextRecording = FIRST_RECORDING;
  let hopeless = false;

  function release(): void {
    current?.release();
    current = null;
    entered = false;
  }

  function own(state: Tree): Tree {
    if (!entered) return state;
    entered = false;
    return withTensors(state, (tensor) => tf.tensor(tensor.dataSync(), tensor.shape, tensor.dtype));
  }

  return {
    enter(state) {
      const running = current;
      if (!running || entered) return state;
      const tensors = tensorsIn(state);
      running.enter(tensors);
      for (const tensor of tensors) tensor.dispose();
      entered = true;
      let i = 0;
      return withTensors(state, (tensor) => running.state[i++] ?? tensor);
    },
    repeat(state, compute, use) {
      const running = current;
      if (!running || !entered) return null;
      running.restart();
      try {
        const stepped = space.follow(running.follower, () => compute(space.tf, state));
        if (!running.isComplete(tensorsIn(stepped.next), tensorsOf(stepped))) throw new Departure();
        use(stepped);
        running.advance();
        repetitions++;
        let i = 0;
        return { state: withTensors(stepped.next, (tensor) => running.state[i++] ?? tensor) };
      } catch (error) {
        if (!(error instanceof Departure)) throw error;
        departures++;
        nextRecording = ordinary + 4 ** (repetitions < PAYS ? departures + 2 : departures);
        hopeless ||= departures > MOST_DEPARTURES;
        return null;
      }
    },
    own(state) {
      const mine = own(state);
      release();
      return mine;
    },
    wantsRecording: (ahead) => !hopeless && !current && ordinary++ >= nextRecording && ahead >= LEAST_AHEAD,
    record(state, compute) {
      const recording = recorder(tf, installed, tensorsIn(state));
      const stop = recording.listen();
      let stepped: ReturnType<typeof compute>;
      try {
        stepped = space.follow(recording.follower, () => compute(space.tf, state));
      } finally {
        stop();
      }
      const list = recording.finish(tensorsIn(stepped.next), tensorsOf(stepped));
      current = list && program(installed, list);
      repetitions = 0;
      hopeless ||= current === null;
      return stepped;
    },
    release,
  };
}
