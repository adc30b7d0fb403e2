/** Finds a browser for the tests: an installed one if there is one, else one from Playwright, else one from the system. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";

const home = process.env["HOME"] ?? "";
const programs = process.env["PROGRAMFILES"] ?? "C:\\Program Files";
const programs86 = process.env["PROGRAMFILES(X86)"] ?? "C:\\Program Files (x86)";
const local = process.env["LOCALAPPDATA"] ?? "";

/** Where Chrome, Chromium and Edge live on Linux, macOS and Windows. */
const CANDIDATES = [
  process.env["CHROMIUM"] ?? "",
  ...["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "microsoft-edge"].flatMap(
    (name) => (process.env["PATH"] ?? "").split(path.delimiter).map((folder) => path.join(folder, name)),
  ),
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  `${home}/Applications/Google Chrome.app/Contents/MacOS/Google Chrome`,
  path.join(programs, "Google/Chrome/Application/chrome.exe"),
  path.join(programs86, "Google/Chrome/Application/chrome.exe"),
  path.join(local, "Google/Chrome/Application/chrome.exe"),
  path.join(programs86, "Microsoft/Edge/Application/msedge.exe"),
  path.join(programs, "Microsoft/Edge/Application/msedge.exe"),
];

const playwrightBrowser = () => {
  try {
    return chromium.executablePath();
  } catch {
    return "";
  }
};

/** Path of an installed browser, or null. Nothing is installed here. */
export const installedBrowser = () =>
  [...CANDIDATES, playwrightBrowser()].find((candidate) => candidate !== "" && existsSync(candidate)) ?? null;

const attempt = (/** @type {string} */ command, /** @type {string[]} */ args) => {
  console.log(`  $ ${command} ${args.join(" ")}`);
  return spawnSync(command, args, { stdio: "inherit", shell: process.platform === "win32" }).status === 0;
};

/** Path of a browser, installing one if there is none. Says what it does; throws if all that was tried failed. */
export function browserForTests() {
  const found = installedBrowser();
  if (found) {
    console.log(`Browser for the tests: ${found}`);
    return found;
  }
  console.log("No Chrome, Chromium or Edge is installed. Trying Playwright's Chromium:");
  attempt("npx", ["playwright-core", "install", "chromium"]);
  if (installedBrowser()) return /** @type {string} */ (installedBrowser());
  console.log("Playwright could not install one. Trying the system's package manager:");
  const sudo = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  const run = (/** @type {string[]} */ words) => {
    const [command = "", ...args] = [...sudo, ...words];
    return attempt(command, args);
  };
  if (existsSync("/usr/bin/apt-get")) {
    run(["apt-get", "update", "-qq"]);
    run(["apt-get", "install", "-y", "-qq", "chromium"]);
  } else if (existsSync("/usr/bin/dnf")) run(["dnf", "install", "-y", "-q", "chromium"]);
  else if (existsSync("/sbin/apk")) run(["apk", "add", "chromium"]);
  else if (existsSync("/usr/bin/pacman")) run(["pacman", "-S", "--noconfirm", "chromium"]);
  else if (process.platform === "darwin") attempt("brew", ["install", "--cask", "chromium"]);
  const now = installedBrowser();
  if (now) return now;
  throw new Error(
    "No browser for the tests: none is installed, and neither Playwright nor the system's package manager could install one. Install Chrome, Chromium or Edge (or set CHROMIUM to its path) and run the tests again.",
  );
}

/** Flags with which a browser asks no outside host and runs in a container. */
export const browserFlags = [
  ...(process.getuid?.() === 0 || process.env["CI"] ? ["--no-sandbox"] : []),
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-quic",
  "--no-first-run",
  "--enable-precise-memory-info",
];
