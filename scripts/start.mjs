/** `npm start`: builds the notebook and serves it on localhost. */
import "./node-version.mjs";
import { spawnSync } from "node:child_process";

console.log("Building the notebook (about half a minute) …");
const built = spawnSync(process.execPath, ["scripts/build.mjs"], { stdio: "inherit" });
if (built.status !== 0) {
  console.error("The build failed; what went wrong stands above.");
  process.exit(built.status ?? 1);
}
const served = spawnSync(process.execPath, ["scripts/serve.mjs", ...process.argv.slice(2)], {
  stdio: "inherit",
});
process.exit(served.status ?? 0);
