import { describe, expect, test } from "vitest";
import { paramFault, type ParamSchema, type SeriesSchema } from "@contract";
import { lessonBySlug } from "../../src/catalogue/catalogue";
import { fronts } from "../../src/catalogue/fronts";

describe.each(fronts.map((found) => [found.slug, found.front] as const))(
  "what %s shows on the home page",
  (slug, front) => {
    const series = front.experiment.series as SeriesSchema;

    test("is an experiment of its own, with replicas that it allows", () => {
      expect(lessonBySlug(slug)?.experiments[front.experimentName]).toBe(front.experiment);
      expect(front.replicas).toBeLessThanOrEqual(front.experiment.replicas.max);
    });

    test("draws components that are recorded, each in a colour of its own", () => {
      for (const name of Object.values(front.series)) {
        const found = series[name];
        if (found?.kind !== "vector") throw new Error(`${name} is no vector series.`);
        for (const { component } of front.swarms) expect(found.components).toContain(component);
      }
      expect(new Set(front.swarms.map(({ colour }) => colour)).size).toBe(front.swarms.length);
    });

    test("lets a parameter be turned to values that it allows, the default among them", () => {
      const param = (front.experiment.params as ParamSchema)[front.turns.param];
      if (!param) throw new Error(`There is no parameter ${front.turns.param}.`);
      for (const value of front.turns.values) expect(paramFault(front.turns.param, param, value)).toBeNull();
      expect(front.turns.values).toContain(param.default);
    });

    test("lies on a grid that its landscape fills", () => {
      const { x, y, z } = front.ground;
      expect(z.length).toBe(x.length * y.length);
      expect(z.every(Number.isFinite)).toBe(true);
    });
  },
);
