/**
 * Records one step while it runs as always: the calls made, the kernels that each of them came down to, and which memory
 * they read and wrote.
 */
import type { Tensor, Tensorflow, Tree } from "@contract";
import type { Address } from "../kernels/heap";
import { KERNELS, type Installed } from "../kernels/install";
import type { Attributes } from "../kernels/plan";
import { forEachTensor } from "../tree";
import type { Life } from "./arena";
import { KERNEL, OPAQUE, TIDY, type Follower } from "./namespace";
import { isTensor, patternOf, type Pattern } from "./patterns";

/** A stretch of memory. Its address is known once the whole step is. */
export interface Region extends Life {
  /** What it always holds, for constants. */
  readonly constant: Uint8Array | null;
  address: Address;
}

/** A region looked at in a shape. */
export interface View {
  readonly region: Region;
  readonly shape: readonly number[];
  readonly dtype: string;
}

export interface KernelCall {
  readonly name: string;
  readonly inputs: Readonly<Record<string, View>>;
  readonly isList: boolean;
  readonly attributes: Attributes;
  readonly outputs: readonly View[];
}

export interface Call {
  readonly name: string;
  readonly args: readonly Pattern[];
  readonly kernels: readonly KernelCall[];
  /** Stand-ins for the tensors that it gave. */
  readonly result: unknown;
}

export interface Recording {
  readonly calls: readonly Call[];
  readonly regions: readonly Region[];
  /** The stand-ins that were made, each with what it looks at. */
  readonly standIns: ReadonlyMap<Tensor, View>;
  /** Stand-ins of the state's tensors before and after the step, and of what was measured. */
  readonly before: readonly Tensor[];
  readonly after: readonly Tensor[];
  readonly measured: readonly Tensor[];
}

/** Calls whose first argument is numbers to be copied. */
const UPLOADS = new Set([
  "tensor",
  "tensor1d",
  "tensor2d",
  "tensor3d",
  "tensor4d",
  "tensor5d",
  "tensor6d",
  "scalar",
]);
/** Calls that only compute with the numbers among their arguments. */
const ARITHMETIC = new Set([
  ...["add", "sub", "mul", "div", "maximum", "minimum", "squaredDifference", "pow"],
  ...["greater", "greaterEqual", "less", "lessEqual", "equal", "notEqual"],
]);
/** A step with more kernel calls is not worth the memory that a list of them takes. */
const MOST_KERNELS = 60_000;

const FOREVER = Infinity;
const BYTES: Readonly<Record<string, number>> = { float32: 4, int32: 4, bool: 1 };

type Values = Float32Array | Int32Array | Uint8Array;

/** Numbers as they were given, in one array; null where they are not of a plain kind. */
function flattened(values: unknown): ArrayLike<number> | null {
  if (typeof values === "number") return [values];
  if (values instanceof Float32Array || values instanceof Int32Array || values instanceof Uint8Array)
    return values;
  if (!Array.isArray(values)) return null;
  const flat = values.flat(Infinity) as unknown[];
  return flat.every((value) => typeof value === "number") ? flat : null;
}
/** Arrays of one shape and kind have the same signature. */
const signature = (values: unknown): string =>
  Array.isArray(values)
    ? `[${String(values.length)} ${signature(values[0])}]`
    : typeof values === "object" && values !== null
      ? `${values.constructor.name} ${String((values as Values).length)}` // checked by flattened()
      : typeof values;

export const tensorsIn = (tree: Tree): readonly Tensor[] => {
  const list: Tensor[] = [];
  forEachTensor(tree, (tensor) => list.push(tensor));
  return list;
};

export interface Recorder {
  readonly follower: Follower;
  /** Begins to listen to the engine; what it gives ends that. */
  readonly listen: () => () => void;
  /** Null if something in the step cannot be repeated from a list. */
  readonly finish: (after: readonly Tensor[], measured: readonly Tensor[]) => Recording | null;
}

export function recorder(tf: Tensorflow, { heap }: Installed, before: readonly Tensor[]): Recorder {
  const engine = tf.engine();
  const regions = new Set<Region>();
  const byData = new Map<object, Region>();
  const standIns = new Map<Tensor, View>();
  const byTensor = new Map<number, Tensor>();
  const calls: Call[] = [];
  let kernels: KernelCall[] | null = null;
  let moment = 0;
  let kernelCount = 0;
  let repeatable = true;

  function region(tensor: Tensor, from: number, to: number, constant: Uint8Array | null = null): Region {
    const made: Region = {
      bytes: tensor.size * (BYTES[tensor.dtype] ?? 0),
      from,
      to,
      constant,
      address: 0,
    };
    if (!(tensor.dtype in BYTES)) repeatable = false;
    regions.add(made);
    byData.set(tensor.dataId, made);
    return made;
  }

  function viewOf(tensor: Tensor): View | null {
    const of = byData.get(tensor.dataId);
    return of ? { region: of, shape: tensor.shape.slice(), dtype: tensor.dtype } : null;
  }

  function standInOf(tensor: Tensor): Tensor | null {
    const known = byTensor.get(tensor.id);
    if (known) return known;
    const view = viewOf(tensor);
    if (!view) return null;
    const standIn = new tf.Tensor(tensor.shape.slice(), tensor.dtype, {}, -1 - standIns.size);
    standIns.set(standIn, view);
    byTensor.set(tensor.id, standIn);
    return standIn;
  }

  for (const tensor of before) region(tensor, -1, FOREVER);
  const beforeStandIns = before.map(standInOf);

  function listen(): () => void {
    const runKernel = engine.runKernel.bind(engine);
    const makeTensor = engine.makeTensor.bind(engine);
    const readSync = engine.readSync.bind(engine);
    engine.runKernel = ((name, inputs, attributes) => {
      const out = runKernel(name, inputs, attributes);
      const outputs = Array.isArray(out) ? out : [out];
      moment++;
      const read: Record<string, View> = {};
      for (const [key, input] of Object.entries(inputs)) {
        if (!isTensor(input)) continue;
        const view = viewOf(input);
        if (!view) {
          repeatable = false;
          continue;
        }
        view.region.to = Math.max(view.region.to, moment);
        read[key] = view;
      }
      const written = outputs.map((tensor: Tensor): View => ({
        region: byData.get(tensor.dataId) ?? region(tensor, moment, moment),
        shape: tensor.shape.slice(),
        dtype: tensor.dtype,
      }));
      if (!kernels || ++kernelCount > MOST_KERNELS) repeatable = false;
      kernels?.push({
        name,
        inputs: read,
        isList: Array.isArray(inputs),
        attributes: attributes ?? {},
        outputs: written,
      });
      return out;
    }) as typeof engine.runKernel;
    engine.makeTensor = (...given) => {
      const tensor = makeTensor(...given);
      const { memoryOffset } = heap.backend.dataIdMap.get(tensor.dataId);
      const bytes = tensor.size * (BYTES[tensor.dtype] ?? 0);
      region(tensor, -1, FOREVER, heap.bytes().slice(memoryOffset, memoryOffset + bytes));
      return tensor;
    };
    // A step that looks at its numbers cannot be told from its calls alone.
    engine.readSync = (...given) => {
      repeatable = false;
      return readSync(...given);
    };
    return () => {
      const own: Partial<typeof engine> = engine;
      delete own.runKernel;
      delete own.makeTensor;
      delete own.readSync;
    };
  }

  /** Numbers that are written anew each time, in place of the constant that they were while recording. */
  function upload(tensor: Tensor, from: number, to: number): Region {
    const constant = byData.get(tensor.dataId);
    if (constant) regions.delete(constant);
    return region(tensor, from, to);
  }

  function resultOf(value: unknown): unknown {
    if (isTensor(value)) {
      const standIn = standInOf(value);
      if (!standIn) repeatable = false;
      return standIn;
    }
    if (Array.isArray(value)) return value.map(resultOf);
    if (typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype)
      return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, resultOf(child)]));
    repeatable = false;
    return null;
  }

  const follower: Follower = (name, run, given) => {
    if (name === TIDY || !repeatable) return run(...given);
    if (name === OPAQUE) {
      repeatable = false;
      return run(...given);
    }
    kernels = [];
    const patterns: (Pattern | null)[] = given.map((value) => patternOf(value, standInOf));
    let args = given;
    if (ARITHMETIC.has(name))
      args = given.map((value, i) => {
        if (typeof value !== "number") return value;
        const scalar = tf.scalar(value, "float32");
        const at = upload(scalar, -1, FOREVER);
        patterns[i] = {
          kind: "number",
          put: (next) => {
            heap.floats()[at.address >> 2] = next;
          },
        };
        return scalar;
      });
    else if (name.startsWith(KERNEL)) {
      const [inputs, settings] = given;
      const live = KERNELS[name.slice(KERNEL.length)]?.live ?? [];
      const own: Record<string, unknown> = { ...(settings as Attributes | undefined) };
      const keys = Object.keys(own);
      const items = keys.map((key) =>
        live.includes(key)
          ? ({ kind: "number", put: (next: number) => void (own[key] = next) } as const)
          : patternOf(own[key], standInOf),
      );
      patterns[1] = items.every((item) => item !== null) ? { kind: "record", keys, items } : null;
      args = [inputs, own];
    }
    const out = run(...args);
    if (UPLOADS.has(name) && isTensor(out)) {
      const at = upload(out, ++moment, moment);
      const form = signature(given[0]);
      const { dtype } = out;
      if (flattened(given[0]) === null || dtype === "bool") repeatable = false;
      patterns[0] = {
        kind: "data",
        put(values) {
          if (signature(values) !== form) return false;
          const flat = flattened(values);
          if (flat) (dtype === "int32" ? heap.words() : heap.floats()).set(flat, at.address >> 2);
          return flat !== null;
        },
      };
    }
    const args0 = patterns.filter((pattern) => pattern !== null);
    if (args0.length !== patterns.length) repeatable = false;
    calls.push({ name, args: args0, kernels, result: resultOf(out) });
    kernels = null;
    return out;
  };

  return {
    follower,
    listen,
    finish(after, measured) {
      const last = (tensor: Tensor): Tensor | null => {
        const standIn = standInOf(tensor);
        const view = standIn && standIns.get(standIn);
        if (view) view.region.to = FOREVER;
        return standIn;
      };
      const lists = [beforeStandIns, after.map(last), measured.map(last)].map((list) =>
        list.filter((standIn) => standIn !== null),
      );
      const [first = [], second = [], third = []] = lists;
      const complete =
        first.length === before.length && second.length === after.length && third.length === measured.length;
      if (!repeatable || !complete) return null;
      return { calls, regions: [...regions], standIns, before: first, after: second, measured: third };
    },
  };
}
