/** A recorded step made ready to be repeated: every tensor has its place in memory, every kernel call its addresses. */
import type { Tensor } from "@contract";
import type { Address, Heap } from "../kernels/heap";
import { KERNELS, ordered, type Installed } from "../kernels/install";
import type { Info } from "../kernels/plan";
import { placed } from "./arena";
import { TIDY, type Follower } from "./namespace";
import { fits } from "./patterns";
import type { KernelCall, Recording, Region, View } from "./recorder";

/** Thrown out of a step that does not repeat what was recorded. */
export class Departure extends Error {}

type Thunk = () => void;

export interface Program {
  /** Answers the calls of a step by repeating what was recorded; throws `Departure` at the first that differs. */
  readonly follower: Follower;
  readonly restart: () => void;
  /** After the calls of a step: whether all were made, and gave these tensors. */
  readonly isComplete: (after: readonly Tensor[], measured: readonly Tensor[]) => boolean;
  /** Stand-ins of the state's tensors. */
  readonly state: readonly Tensor[];
  /** Copies a state's tensors into their places. */
  readonly enter: (tensors: readonly Tensor[]) => void;
  /** Makes the state after the step the one before the next. */
  readonly advance: () => void;
  readonly release: () => void;
}

interface Call {
  readonly name: string;
  readonly args: Recording["calls"][number]["args"];
  readonly thunks: readonly Thunk[];
  readonly result: unknown;
}

const infoOf = ({ shape, dtype }: View): Info => ({ shape, dtype });

/** A fresh list each time: a step may take its result apart. */
const freshly = (result: unknown): unknown => (Array.isArray(result) ? result.map(freshly) : result);

function memoryFor({ backend }: Heap, regions: readonly Region[]) {
  const { offsets, bytes } = placed(regions);
  const base = backend.wasm._malloc(bytes) >>> 0;
  regions.forEach((region, i) => {
    region.address = base + (offsets[i] ?? 0);
  });
  return base;
}

export function program(installed: Installed, recording: Recording): Program | null {
  const { heap } = installed;
  const { backend } = heap;
  const { regions, standIns, before, after } = recording;
  const viewOf = (tensor: Tensor): View => {
    const view = standIns.get(tensor);
    if (!view) throw new Error("A recorded tensor has no place.");
    return view;
  };
  const sameForm = (a: View, b: View): boolean =>
    a.dtype === b.dtype && a.shape.length === b.shape.length && a.shape.every((n, d) => n === b.shape[d]);
  if (before.length !== after.length) return null;
  const moves = before.map((tensor, i) => ({ to: viewOf(tensor), from: viewOf(after[i] ?? tensor) }));
  if (!moves.every(({ to, from }) => sameForm(to, from))) return null;

  // What the state hands on to another of its own places is put aside first.
  const own = new Set(moves.map(({ to }) => to.region));
  const aside = new Map<Region, Region>();
  for (const { to, from } of moves)
    if (to.region !== from.region && own.has(from.region) && !aside.has(from.region))
      aside.set(from.region, {
        bytes: from.region.bytes,
        from: -1,
        to: Infinity,
        constant: null,
        address: 0,
      });
  const all = [...regions, ...aside.values()];
  const blocks: Address[] = [memoryFor(heap, all)];
  const registered: { readonly dataId: object }[] = [];
  for (const { constant, address } of all) if (constant) heap.bytes().set(constant, address);

  /** Settings of kernels stay where they are as long as the program does. */
  const BLOCK_WORDS = 8192;
  let block = 0;
  let used = BLOCK_WORDS;
  const keep = (words: readonly number[]): Address => {
    if (used + words.length > BLOCK_WORDS) {
      block = backend.wasm._malloc(BLOCK_WORDS * 4) >>> 0;
      blocks.push(block);
      used = 0;
    }
    const at = block + used * 4;
    heap.words().set(words, at >> 2);
    used += words.length;
    return at;
  };

  const infoAt = ({ region, shape, dtype }: View) => backend.makeOutput(shape, dtype, region.address);
  /** Lets the backend forget a tensor whose memory is the program's. */
  const forget = (dataId: object): void => {
    backend.wasm.tfjs.disposeData(backend.dataIdMap.get(dataId).id);
    backend.dataIdMap.delete(dataId);
  };

  function thunkOf({ name, inputs, isList, attributes, outputs }: KernelCall): Thunk | null {
    const inputRegions = new Set(Object.values(inputs).map(({ region }) => region));
    // A new shape for the same numbers.
    if (outputs.every(({ region }) => inputRegions.has(region))) return null;
    const kernel = KERNELS[name];
    if (kernel) {
      const views = ordered(kernel, inputs);
      const plan = kernel.plan(heap, views.map(infoOf), attributes);
      if (plan)
        return plan.bind(
          views.map(({ region }) => region.address),
          outputs.map(({ region }) => region.address),
          keep,
        );
    }
    const stock = installed.stock(name);
    if (!stock) throw new Error(`There is no kernel "${name}".`);
    const { copy } = heap.call;
    return () => {
      // Anew at each call: a stock product keeps its right side, packed, for as long as that side's tensor lives.
      const named = Object.entries(inputs).map(([key, view]) => [key, infoAt(view)] as const);
      const given = isList ? named.map(([, info]) => info) : Object.fromEntries(named);
      const out = stock({ inputs: given, attrs: attributes, backend } as unknown as Parameters<
        typeof stock
      >[0]); // as recorded
      const list = (Array.isArray(out) ? out : [out]) as readonly { readonly dataId: object }[];
      list.forEach(({ dataId }, i) => {
        const target = outputs[i]?.region;
        if (!target) return;
        copy(target.address, backend.dataIdMap.get(dataId).memoryOffset, target.bytes);
        backend.disposeData(dataId);
      });
      for (const [, { dataId }] of named) forget(dataId);
    };
  }

  const calls = recording.calls.map(({ name, args, kernels, result }): Call => ({
    name,
    args,
    thunks: kernels.map(thunkOf).filter((thunk) => thunk !== null),
    result,
  }));

  for (const [tensor, view] of standIns) {
    const info = infoAt(view);
    registered.push(info);
    const { dataId } = info;
    Object.assign(tensor, {
      dataId,
      dataSync() {
        const { region, dtype } = view;
        const bytes = heap.bytes().slice(region.address, region.address + region.bytes);
        if (dtype === "bool") return bytes;
        return dtype === "int32" ? new Int32Array(bytes.buffer) : new Float32Array(bytes.buffer);
      },
      // Its memory is the program's.
      dispose: () => undefined,
    });
  }

  const { copy } = heap.call;
  const copies = (pairs: readonly (readonly [Region, Region])[]): Thunk[] =>
    pairs.map(
      ([to, from]) =>
        () =>
          copy(to.address, from.address, from.bytes),
    );
  const advancing = [
    ...copies([...aside].map(([from, to]) => [to, from])),
    ...copies(
      moves
        .filter(({ to, from }) => to.region !== from.region)
        .map(({ to, from }) => [to.region, aside.get(from.region) ?? from.region]),
    ),
  ];

  let at = 0;
  return {
    follower(name, _, args) {
      if (name === TIDY) {
        const body = args.at(-1);
        if (typeof body !== "function") throw new Departure();
        return (body as () => unknown)(); // what tidy() takes
      }
      const call = calls[at++];
      if (call?.name !== name || call.args.length !== args.length) throw new Departure();
      for (let i = 0; i < args.length; i++) {
        const pattern = call.args[i];
        if (!pattern || !fits(pattern, args[i])) throw new Departure();
      }
      for (const thunk of call.thunks) thunk();
      return freshly(call.result);
    },
    restart() {
      at = 0;
    },
    isComplete: (next, measured) =>
      at === calls.length &&
      next.length === after.length &&
      next.every((tensor, i) => tensor === after[i]) &&
      measured.length === recording.measured.length &&
      measured.every((tensor, i) => tensor === recording.measured[i]),
    state: before,
    enter(tensors) {
      moves.forEach(({ to }, i) => {
        const tensor = tensors[i];
        if (!tensor) throw new Error("The state has fewer tensors than when it was recorded.");
        const { memoryOffset } = backend.dataIdMap.get(tensor.dataId);
        copy(to.region.address, memoryOffset, to.region.bytes);
      });
    },
    advance() {
      for (const thunk of advancing) thunk();
    },
    release() {
      for (const { dataId } of registered) forget(dataId);
      for (const address of blocks) backend.wasm._free(address);
    },
  };
}
