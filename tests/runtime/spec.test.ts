import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { RunSpec } from "@contract";
import { defaultSpec, experimentOf, parseSpec, specText } from "../../src/runtime/spec";
import { randomWalk } from "../support/random-walk";

const id = "test/random-walk";
const parse = (text: string) => parseSpec(text, id, randomWalk);
const standard = defaultSpec(id, randomWalk);

describe("the text of a run spec", () => {
  test("is read back to the same spec, whatever the values", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1, max: 100, noNaN: true }),
        fc.integer({ min: 1, max: 20000 }),
        fc.integer({ min: 0, max: 0xffffffff }),
        fc.integer({ min: 1, max: 512 }),
        fc.array(fc.tuple(fc.integer({ min: 1, max: 1e6 }), fc.double({ min: -1, max: 100, noNaN: true })), {
          maxLength: 3,
        }),
        (drift, length, seed, replicas, at) => {
          const changes = at.map(([step, value]) => ({ step, name: "drift", value: value + 0 }));
          const spec: RunSpec = {
            experiment: id,
            params: { drift: drift + 0, length },
            seed,
            replicas,
            changes,
          };
          expect(parse(specText(spec))).toEqual({ spec, faults: [] });
        },
      ),
    );
  });

  test("needs no escaping in an address", () => {
    const text = specText({
      ...standard,
      params: { drift: 1e21, length: 3 },
      changes: [{ step: 4, name: "drift", value: -0.5 }],
    });
    expect(new URL(`http://localhost/?run=${text}`).search).toBe(`?run=${text}`);
  });

  test("names its experiment, and nothing else does", () => {
    expect(experimentOf("sgd-noise/two-wells;seed=1")).toBe("sgd-noise/two-wells");
    expect(experimentOf("sgd-noise/two-wells")).toBe("sgd-noise/two-wells");
    for (const mangled of ["", "%%%", "two-wells", "../../etc", "<script>/x", "a/b/c"])
      expect(experimentOf(mangled)).toBeNull();
  });
});

describe("what is wrong in a text is said and replaced by its default:", () => {
  const cases: readonly (readonly [string, RegExp])[] = [
    ["drift=99999", /drift must be a number from -1 to 100, not 99999/],
    ["drift=banana", /drift must be a number from -1 to 100, not "banana"/],
    ["drift=", /drift must be a number/],
    ["drift=NaN", /drift must be a number/],
    ["drift=Infinity", /drift must be a number/],
    ["length=2.5", /length must be a whole number/],
    ["seed=-1", /The seed must be a whole number from 0/],
    ["seed=4294967296", /The seed must be a whole number/],
    ["replicas=100000", /replicas must be a whole number from 1 to 512/],
    ["colour=red", /There is no parameter "colour"/],
    ["nonsense", /"nonsense" is not of the form name=value/],
    ["changes=0:drift:1", /The step of a change/],
    ["changes=3:length:5", /length cannot change during a run/],
    ["changes=3:drift:1000", /drift must be a number/],
  ];
  test.each(cases)("%s", (part, says) => {
    const { spec, faults } = parse(`${id};${part}`);
    expect(spec).toEqual(standard);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(says);
  });

  test("what is right beside it is kept", () => {
    const { spec, faults } = parse(`${id};drift=2;seed=x;length=7`);
    expect(spec.params).toEqual({ drift: 2, length: 7 });
    expect(faults).toHaveLength(1);
  });

  test("any text at all is read without an exception", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (noise) => {
        expect(parse(`${id};${noise}`).spec.experiment).toBe(id);
      }),
    );
  });
});
