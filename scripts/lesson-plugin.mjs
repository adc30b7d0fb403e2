import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const PREFIX = "virtual:lesson/";
/** What the lesson asks its readers, in a script that comes after the page. */
const WORK = "virtual:lesson-work/";

/** Slugs of the folders under lessons/ that hold a lesson.mdx. */
export function lessonSlugs(root = process.cwd()) {
  const folder = path.join(root, "lessons");
  return existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory() && existsSync(path.join(folder, entry.name, "lesson.mdx")))
        .map((entry) => entry.name)
        .sort()
    : [];
}

/**
 * `virtual:lesson/<slug>`: the script of one lesson's page. It carries this lesson's definitions and no other's, so the
 * first script does not grow with the number of lessons.
 * @returns {import("vite").Plugin}
 */
export function lessonEntries() {
  let root = process.cwd();
  return {
    name: "lesson-entries",
    configResolved(config) {
      root = config.root;
    },
    config(config, { command }) {
      if (command !== "build" || config.build?.ssr) return undefined;
      const input = Object.fromEntries(
        lessonSlugs(config.root).map((slug) => [`lesson-${slug}`, PREFIX + slug]),
      );
      return {
        build: {
          rollupOptions: {
            input: {
              ...input,
              home: "src/app/home.ts",
              claims: "src/app/claims-start.tsx",
              place: "src/app/place-start.tsx",
              map: "src/app/map-start.ts",
              paths: "src/app/paths-start.ts",
            },
          },
        },
      };
    },
    resolveId(id) {
      if (id.startsWith(PREFIX) || id.startsWith(WORK)) return `\0${id}`;
      if (id.startsWith(`/${PREFIX}`)) return `\0${id.slice(1)}`;
      return null;
    },
    load(id) {
      const prefix = [PREFIX, WORK].find((known) => id.startsWith(`\0${known}`));
      if (!prefix) return null;
      const slug = id.slice(prefix.length + 1);
      if (!lessonSlugs(root).includes(slug)) throw new Error(`There is no lesson "${slug}".`);
      const glob = (/** @type {string} */ kind) =>
        `import.meta.glob(["/lessons/${slug}/${kind}/*.ts", "!**/*.test.ts"], { eager: true, import: "default" })`;
      const defined = (/** @type {string[]} */ kinds) =>
        kinds.map((kind) => `  ${kind}: namedByFile(${glob(kind)}),`);
      if (prefix === WORK)
        return [
          `import { namedByFile } from "/src/catalogue/lesson.ts";`,
          `export const work = {`,
          ...defined(["predictions", "exercises"]),
          `};`,
        ].join("\n");
      return [
        `import { startLesson } from "/src/app/lesson-page.tsx";`,
        `import { namedByFile } from "/src/catalogue/lesson.ts";`,
        `void startLesson({`,
        `  slug: ${JSON.stringify(slug)},`,
        ...defined(["experiments", "theorems", "claims", "figures"]),
        `  notebooks: namedByFile(import.meta.glob("/lessons/${slug}/notebooks/*.py", { query: "?raw", import: "default" })),`,
        `}, async () => (await import("${WORK}${slug}")).work);`,
      ].join("\n");
    },
  };
}

/**
 * Pages while authoring: each request is rendered afresh, so what is on disk is what is seen.
 * @returns {import("vite").Plugin}
 */
export function lessonPages() {
  return {
    name: "lesson-pages",
    apply: "serve",
    configureServer(server) {
      return () => {
        server.middlewares.use((request, response, next) => {
          const url = new URL(request.originalUrl ?? "/", "http://localhost");
          const answer = async () => {
            const { renderPage, files } = await server.ssrLoadModule("/src/app/entry-server.tsx");
            const file = files().find((/** @type {{ path: string }} */ one) => one.path === url.pathname);
            if (file) {
              response.setHeader("Content-Type", "text/plain; charset=utf-8");
              response.end(file.content);
              return;
            }
            const page = await renderPage(url.pathname);
            const scripts = `<script type="module" src="${page.script.startsWith(PREFIX) ? `/@id/${page.script}` : `/${page.script}`}"></script>`;
            const head = `<link rel="stylesheet" href="/src/app/styles/main.css">`;
            const template = readFileSync(path.join(server.config.root, "index.html"), "utf8");
            const html = await server.transformIndexHtml(
              url.pathname,
              page.fill(template, { head, scripts }),
            );
            response.statusCode = page.status;
            response.setHeader("Content-Type", "text/html; charset=utf-8");
            response.end(html);
          };
          answer().catch((error) => {
            server.ssrFixStacktrace(error);
            next(error);
          });
        });
      };
    },
    handleHotUpdate({ server, file }) {
      if (file.endsWith(".mdx")) server.ws.send({ type: "full-reload" });
    },
  };
}
