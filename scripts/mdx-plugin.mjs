// A lesson's prose is MDX. `@mdx-js/mdx` compiles it; `@mdx-js/rollup`, which would do no more than this file, brings
// a second bundler and its native parts with it.
import { createProcessor } from "@mdx-js/mdx";
import { VFile } from "vfile";

/**
 * A Vite plugin that compiles `.mdx` files to JavaScript.
 * @param {import("@mdx-js/mdx").ProcessorOptions} options remark and rehype plugins.
 * @returns {import("vite").Plugin}
 */
export function mdx(options) {
  let processor = createProcessor(options);
  return {
    name: "mdx",
    enforce: "pre",
    configResolved(config) {
      processor = createProcessor({ ...options, development: config.mode === "development" });
    },
    async transform(value, id) {
      const path = id.replace(/\?.*$/, "");
      if (!path.endsWith(".mdx")) return null;
      const compiled = await processor.process(new VFile({ path, value }));
      return { code: String(compiled.value), map: null };
    },
  };
}
