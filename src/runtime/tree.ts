import type { Tensor, Tensorflow, Tree } from "@contract";

/** A state tree as plain data: it survives structured cloning, a worker's death and a page's reload. */
export type SavedTree =
  | { readonly kind: "plain"; readonly value: number | string | boolean | null }
  | { readonly kind: "array"; readonly data: Float32Array | Float64Array | Int32Array }
  | {
      readonly kind: "tensor";
      readonly dtype: "float32" | "int32" | "bool";
      readonly shape: readonly number[];
      readonly data: Float32Array | Int32Array | Uint8Array;
    }
  | { readonly kind: "list"; readonly items: readonly SavedTree[] }
  | { readonly kind: "record"; readonly entries: readonly (readonly [string, SavedTree])[] };

const isTensor = (tree: object): tree is Tensor => "dataId" in tree && "dtype" in tree;
const isArray = (tree: object): tree is Float32Array | Float64Array | Int32Array => ArrayBuffer.isView(tree);

/** Calls `visit` on each tensor of the tree. */
export function forEachTensor(tree: Tree, visit: (tensor: Tensor) => void): void {
  if (typeof tree !== "object" || tree === null) return;
  if (isTensor(tree)) visit(tree);
  else if (isArray(tree)) return;
  else for (const child of Object.values<Tree>(tree)) forEachTensor(child, visit);
}

export function saveTree(tree: Tree): SavedTree {
  if (typeof tree !== "object" || tree === null) return { kind: "plain", value: tree };
  if (isTensor(tree)) {
    if (tree.dtype !== "float32" && tree.dtype !== "int32" && tree.dtype !== "bool")
      throw new Error(`A state may hold float32, int32 and bool tensors, not ${tree.dtype}.`);
    return {
      kind: "tensor",
      dtype: tree.dtype,
      shape: [...tree.shape],
      data: tree.dataSync().slice(),
    };
  }
  if (isArray(tree)) return { kind: "array", data: tree.slice() };
  if (Array.isArray(tree)) return { kind: "list", items: (tree as readonly Tree[]).map(saveTree) };
  return {
    kind: "record",
    entries: Object.entries(tree).map(([key, child]) => [key, saveTree(child)] as const),
  };
}

export function loadTree(tf: Tensorflow, saved: SavedTree): Tree {
  switch (saved.kind) {
    case "plain":
      return saved.value;
    case "array":
      return saved.data.slice();
    case "tensor":
      return tf.tensor(saved.data.slice(), [...saved.shape], saved.dtype);
    case "list":
      return saved.items.map((item) => loadTree(tf, item));
    case "record":
      return Object.fromEntries(saved.entries.map(([key, child]) => [key, loadTree(tf, child)]));
  }
}

/** Bytes a saved tree takes, to decide whether keeping checkpoints is worth it. */
export function savedBytes(saved: SavedTree): number {
  switch (saved.kind) {
    case "plain":
      return 16;
    case "array":
    case "tensor":
      return saved.data.byteLength;
    case "list":
      return saved.items.reduce((sum, item) => sum + savedBytes(item), 0);
    case "record":
      return saved.entries.reduce((sum, [, child]) => sum + savedBytes(child), 0);
  }
}
