/**
 * Puts the kernels beneath TensorFlow.js, by its own registry: an operation that they serve runs on them, every other runs
 * on the stock kernel of the same name. Lessons do not notice.
 */
import type { Tensorflow } from "@contract";
import { denseBackward } from "@learning/dense";
import { FUSED } from "@learning/fused";
import { ENTRY_KERNELS } from "./entry-kernels";
import { openHeap, type Build, type Heap } from "./heap";
import type { Info, Kernel, Keep } from "./plan";
import { PRODUCT_KERNELS } from "./product-kernels";
import { RANDOM_KERNELS } from "./random-kernels";
import { SHAPE_KERNELS } from "./shape-kernels";

export const KERNELS: Readonly<Record<string, Kernel>> = {
  ...ENTRY_KERNELS,
  ...SHAPE_KERNELS,
  ...PRODUCT_KERNELS,
  ...RANDOM_KERNELS,
};

type KernelConfig = Parameters<Tensorflow["registerKernel"]>[0];
type KernelFunc = KernelConfig["kernelFunc"];

export interface Installed {
  readonly heap: Heap;
  /** The stock kernel of a name, if there is one. */
  readonly stock: (name: string) => KernelFunc | null;
  readonly active: boolean;
  /** Turns all kernels on or off. */
  readonly use: (on: boolean) => void;
}

const ACTIVATIONS = ["linear", "relu", "tanh", "sigmoid"] as const;

/** Bytes for the settings of one kernel call that runs at once. */
const SETTINGS_BYTES = 256;

interface DataInfo extends Info {
  readonly dataId: object;
}

/** Inputs of a kernel in the order its plan expects them. */
export const ordered = <T>({ inputs }: Kernel, given: Readonly<Record<string, T>>): readonly T[] =>
  inputs === "list"
    ? Object.values(given)
    : inputs.flatMap((name) => (given[name] === undefined ? [] : [given[name]]));

let installed: Installed | null = null;
/** What was installed in this thread. */
export const installedKernels = (): Installed | null => installed;

/** Installs the kernels on the backend in use; null where it cannot have them. */
export async function installKernels(tf: Tensorflow, builds: readonly Build[]): Promise<Installed | null> {
  const heap = await openHeap(tf, builds);
  if (!heap) return null;
  const { backend } = heap;
  const settings = backend.wasm._malloc(SETTINGS_BYTES) >>> 0;
  const keepNow: Keep = (words) => {
    heap.words().set(words, settings >> 2);
    return settings;
  };
  const addressOf = ({ dataId }: DataInfo): number => backend.dataIdMap.get(dataId).memoryOffset;
  const registered: (name: string) => KernelConfig | undefined = (name) => tf.getKernel(name, "wasm");
  const stock = new Map<string, KernelConfig>();
  for (const name of Object.keys(KERNELS)) {
    const config = registered(name);
    if (config) stock.set(name, config);
  }

  const ours = Object.entries(KERNELS).map(([name, kernel]): KernelConfig => {
    const fallback: KernelConfig | undefined = stock.get(name);
    return {
      kernelName: name,
      backendName: "wasm",
      kernelFunc(given) {
        const inputs = ordered(kernel, given.inputs as Readonly<Record<string, DataInfo>>);
        const plan = kernel.plan(heap, inputs, given.attrs ?? {});
        if (!plan) {
          if (fallback) return fallback.kernelFunc(given);
          throw new Error(`The fused kernel "${name}" does not take these inputs.`);
        }
        const outputs = plan.outputs.map(({ shape, dtype }) => backend.makeOutput([...shape], dtype));
        plan.bind(inputs.map(addressOf), outputs.map(addressOf), keepNow)();
        const [only] = outputs;
        return (outputs.length === 1 && only ? only : outputs) as ReturnType<KernelFunc>;
      },
    };
  });

  // What a fused layer comes down to can be differentiated; so can the layer.
  tf.registerGradient({
    kernelName: FUSED.dense,
    inputsToSave: ["x", "weights", "biases"],
    outputsToSave: [true],
    gradFunc(given, saved, attributes) {
      const [x, weights, biases, y] = saved;
      const dy = Array.isArray(given) ? given[0] : given;
      const activation = ACTIVATIONS.find((kind) => kind === attributes["activation"]);
      if (!x || !weights || !biases || !y || !dy || !activation)
        throw new Error("A fused layer's gradient needs its inputs, its output and its activation.");
      const { input, ...own } = denseBackward(tf, { x, y, dy }, { weights, biases }, activation, true);
      return { x: () => input ?? tf.zerosLike(x), weights: () => own.weights, biases: () => own.biases };
    },
  });

  let active = false;
  installed = {
    heap,
    stock: (name) => (name in KERNELS ? stock.get(name) : registered(name))?.kernelFunc ?? null,
    get active() {
      return active;
    },
    use(on) {
      if (on === active) return;
      active = on;
      for (const config of ours) {
        const { kernelName } = config;
        if (registered(kernelName)) tf.unregisterKernel(kernelName, "wasm");
        const next = on ? config : stock.get(kernelName);
        if (next) tf.registerKernel(next);
      }
    },
  };
  installed.use(true);
  return installed;
}
