import { beforeAll, expect, test } from "vitest";
import type { Tensor, Tensorflow } from "@contract";
import { installedKernels, KERNELS, type Installed } from "../../src/runtime/kernels/install";
import { REFERENCES } from "../../src/runtime/kernels/reference/references";
import type { Numbers } from "../../src/runtime/kernels/reference/numbers";
import { nodeEngine } from "../../src/runtime/node";
import { caseNumbers } from "../support/case-numbers";
import { kernelCase, type KernelCase } from "../support/kernel-cases";

let tf: Tensorflow;
let kernels: Installed;
beforeAll(async () => {
  ({ tf } = await nodeEngine());
  kernels = installedKernels()!;
});

/** Functions whose last bits are not defined: a few units in the last place, and what is subnormal may vanish. */
const SMOOTH = new Set(["Tanh", "Exp", "Log", "Log1p", "Sigmoid"]);
/** Half a unit in the last place of float32, relatively. */
const ROUNDING = 2 ** -24;

const dtypeOf = ({ data }: KernelCase["inputs"][number]): "bool" | "float32" =>
  data instanceof Uint8Array ? "bool" : "float32";

/** What the kernel gives, or null where it leaves the case to the stock one. */
function computed(name: string, { inputs, attributes }: KernelCase) {
  const kernel = KERNELS[name]!;
  const infos = inputs.map((input) => ({ shape: input.shape, dtype: dtypeOf(input) }));
  if (!kernel.plan(kernels.heap, infos, attributes)) return null;
  return tf.tidy(() => {
    const tensors = inputs.map((input) => tf.tensor(input.data, [...input.shape], dtypeOf(input)));
    const named =
      kernel.inputs === "list"
        ? tensors
        : Object.fromEntries(tensors.map((tensor, i) => [kernel.inputs[i]!, tensor]));
    const out: Tensor | Tensor[] = tf
      .engine()
      .runKernel(name, named as Record<string, Tensor>, attributes as Record<string, number>); // as kernels take them
    return [out].flat().map((tensor) => ({ shape: tensor.shape, data: [...tensor.dataSync()] }));
  });
}

/** How far a kernel may be from its reference at one entry. */
function allowed(name: string, { data, magnitude }: Numbers, i: number, terms: number): number {
  // Each of the terms is rounded as it is made and as it is added (Higham, 2002, section 3.1).
  if (magnitude) return 2 * (terms + 8) * ROUNDING * magnitude[i]! + 1e-37;
  return SMOOTH.has(name) ? 8 * ROUNDING * Math.abs(data[i]!) + 1.2e-38 : 0;
}

function expectReference(name: string, label: string): boolean {
  const given = kernelCase(name, caseNumbers(label));
  const ours = computed(name, given);
  if (!ours) return false;
  const numbers = given.inputs.map(({ shape, data }): Numbers => ({ shape, data: [...data] }));
  const references = REFERENCES[name]!(numbers, given.attributes);
  expect(ours, label).toHaveLength(references.length);
  const terms = Math.max(1, ...given.inputs.flatMap(({ shape }) => shape));
  references.forEach((reference, o) => {
    const { shape, data } = ours[o]!;
    expect(shape, label).toEqual(reference.shape);
    expect(data, label).toHaveLength(reference.data.length);
    const wrong = data.findIndex((value, i) => {
      const exact = reference.data[i]!;
      if (Object.is(value, exact) || value === exact) return false;
      return !(Math.abs(value - exact) <= allowed(name, reference, i, terms));
    });
    if (wrong >= 0)
      throw new Error(
        `${label}, output ${String(o)}, entry ${String(wrong)}: ${String(data[wrong])}, not ${String(reference.data[wrong])}`,
      );
  });
  return true;
}

test("every kernel has a reference in plain TypeScript, and every reference a kernel", () => {
  expect(Object.keys(REFERENCES).sort()).toEqual(Object.keys(KERNELS).sort());
});

const CASES = 60;
test.each(Object.keys(KERNELS))(
  "reference: %s is it on random shapes, with empty, single, infinite and missing numbers",
  (name) => {
    let served = 0;
    for (let i = 0; i < CASES; i++) if (expectReference(name, `${name} ${String(i)}`)) served++;
    expect(served).toBeGreaterThan(CASES / 2);
  },
);
