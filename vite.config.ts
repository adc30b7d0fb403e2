import os from "node:os";
import { fileURLToPath } from "node:url";
import rehypeKatex from "rehype-katex";
import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import remarkMath from "remark-math";
import remarkMdxFrontmatter from "remark-mdx-frontmatter";
import { defineConfig } from "vitest/config";
import { codeTables } from "./scripts/code-plugin.mjs";
import { kernels } from "./scripts/kernels-plugin.mjs";
import { katexOptions } from "./scripts/katex-options.mjs";
import { lessonEntries, lessonPages } from "./scripts/lesson-plugin.mjs";
import { mdx } from "./scripts/mdx-plugin.mjs";
import LongestFirst from "./tests/support/longest-first.ts";
import { sandbox } from "./scripts/sandbox-plugin.mjs";
import { workerOnlyCode } from "./scripts/worker-only-plugin.mjs";

const layer = (name: string): string => fileURLToPath(new URL(`./src/${name}`, import.meta.url));
const tests = {
  exclude: ["**/node_modules/**"],
  deps: {
    optimizer: {
      ssr: {
        enabled: true,
        include: [
          "@tensorflow/tfjs-core",
          "@tensorflow/tfjs-core/dist/register_all_gradients",
          "@tensorflow/tfjs-backend-cpu",
          "@tensorflow/tfjs-backend-wasm",
        ],
      },
    },
  },
};

const inBrowser = {
  ...tests,
  environment: "node" as const,
  include: ["tests/browser/**/*.test.ts"],
  globalSetup: "tests/browser/setup.ts",
  testTimeout: 120_000, // a guard against hanging; a busy machine is slow
  hookTimeout: 60_000,
};

export default defineConfig(({ isSsrBuild }) => ({
  // Relative addresses: the built notebook works under any path of any static server.
  base: "./",
  define: { global: "globalThis" }, // plotly.js expects Node's name for it
  appType: "custom",
  resolve: {
    alias: {
      "@contract": layer("contract/index.ts"),
      "@numerics": layer("numerics"),
      "@learning": layer("learning"),
      "@theory": layer("theory"),
    },
  },
  plugins: [
    mdx({
      remarkPlugins: [remarkFrontmatter, [remarkMdxFrontmatter, { name: "meta" }], remarkMath, remarkGfm],
      rehypePlugins: [[rehypeKatex, katexOptions]],
    }),
    kernels(),
    sandbox(),
    codeTables(),
    lessonEntries(),
    lessonPages(),
    workerOnlyCode(),
    {
      // plotly.js imports the styles of its maps, which no figure has.
      name: "no-map-styles",
      enforce: "pre",
      resolveId: (id) => (id.endsWith("maplibre-gl.css") ? "\0no-map-styles" : null),
      load: (id) => (id === "\0no-map-styles" ? "" : null),
    },
  ],
  optimizeDeps: {
    // Found at the first figure otherwise, which would reload the page under the author's hands.
    include: [
      "plotly.js/src/lib",
      "plotly.js/src/plots/plots",
      "plotly.js/src/components/fx",
      "plotly.js/src/components/annotations",
      "plotly.js/src/plot_api",
      "plotly.js/lib/core",
      "plotly.js/lib/bar",
      "plotly.js/lib/heatmap",
    ],
  },
  worker: { format: "es", plugins: () => [kernels()] },
  build: isSsrBuild
    ? {
        emptyOutDir: true,
        copyPublicDir: false,
        rolldownOptions: { input: "src/app/entry-server.tsx" },
      }
    : {
        emptyOutDir: true,
        manifest: true,
        target: "es2022",
        assetsInlineLimit: 0, // a data: font or worker would be refused by the content policy
        chunkSizeWarningLimit: 1200,
      },
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          maxWorkers: os.availableParallelism(), // the default leaves a core to a watcher that is not there
          setupFiles: ["tests/support/wasm-folder.ts", "tests/support/words.ts"],
          testTimeout: 120_000, // likewise
          environment: "node",
          include: ["tests/**/*.test.ts", "lessons/**/*.test.ts"],
          ...tests,
          exclude: [...tests.exclude, "tests/browser/**"],
        },
      },
      {
        extends: true,
        test: {
          ...inBrowser,
          name: "browser",
          maxWorkers: Math.min(4, os.availableParallelism()),
          exclude: [...tests.exclude, "tests/browser/timed/**"],
        },
      },
      {
        extends: true,
        // What says how long the page blocks is measured with nothing beside it.
        test: {
          ...inBrowser,
          name: "timed",
          include: ["tests/browser/timed/**/*.test.ts"],
          fileParallelism: false,
        },
      },
    ],
  },
}));
