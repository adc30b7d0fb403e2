// A page declares experiments and never runs them: their workers do. What only running needs stays out of its script.

/** What of an experiment runs in its worker alone. */
const WORKER_ONLY = new Set(["init", "step", "record", "respond"]);
const STUB = `() => { throw new Error("An experiment runs in its worker."); }`;

/** @typedef {{ type: string, start: number, end: number, [key: string]: any }} Node */

/**
 * All nodes below a node of an ESTree, itself included.
 * @returns {Generator<Node>}
 */
function* nodesOf(/** @type {unknown} */ node) {
  if (Array.isArray(node)) for (const each of node) yield* nodesOf(each);
  else if (node !== null && typeof node === "object" && "type" in node) {
    yield /** @type {Node} */ (node);
    for (const [key, value] of Object.entries(node)) if (key !== "parent") yield* nodesOf(value);
  }
}

/** The functions in an `experiment({ … })` that only its worker calls. */
const workerOnly = (/** @type {Node} */ call) =>
  [...nodesOf(call["arguments"][0])]
    .filter((node) => node.type === "ObjectExpression")
    .filter((object, i) => i === 0 || object === probeOf(call))
    .flatMap((object) => /** @type {Node[]} */ (object["properties"]))
    .filter((property) => property.type === "Property" && WORKER_ONLY.has(property["key"].name));

const probeOf = (/** @type {Node} */ call) =>
  call["arguments"][0].properties.find(
    (/** @type {Node} */ property) => property.type === "Property" && property["key"].name === "probe",
  )?.value;

/**
 * Takes the steps of experiments out of the page's script, so that what they import can be dropped from it. Workers are
 * built without this plugin.
 * @returns {import("vite").Plugin}
 */
export function workerOnlyCode() {
  let active = false;
  return {
    name: "worker-only-code",
    apply: "build",
    configResolved(config) {
      active = !config.build.ssr;
    },
    transform(code, id) {
      if (!active || !/\/lessons\/.*\.ts$/.test(id) || !/\bexperiment\(/.test(code)) return null;
      const calls = [...nodesOf(this.parse(code))].filter(
        (node) => node.type === "CallExpression" && node["callee"].name === "experiment",
      );
      let result = code;
      const cuts = calls.flatMap(workerOnly).sort((a, b) => b.start - a.start);
      for (const { start, end, key } of cuts)
        result = `${result.slice(0, start)}${key.name}: ${STUB}${result.slice(end)}`;
      return cuts.length > 0 ? { code: result, map: null } : null;
    },
  };
}
