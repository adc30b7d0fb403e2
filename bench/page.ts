/** The page that the bench's worker hangs on: what it finds goes to the console, where the script reads it. */
const worker = new Worker(new URL("./browser.ts", import.meta.url), { type: "module" });
worker.onmessage = ({ data }: MessageEvent<unknown>) => {
  console.log(`bench:${JSON.stringify(data)}`);
};
worker.onerror = (event) => {
  console.log(`bench:${JSON.stringify({ error: event.message })}`);
};
worker.postMessage(JSON.parse(new URLSearchParams(location.search).get("options") ?? "{}"));
