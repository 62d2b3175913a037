import { existsSync } from "node:fs";
import path from "node:path";
import { chromium } from "@playwright/test";
import { quietly } from "./run.mjs";
import { Stop } from "./stop.mjs";

const NAMES = ["chromium", "chromium-headless-shell", "chromium-browser", "google-chrome", "google-chrome-stable"];
const PLACES = [...(process.env.PATH ?? "").split(path.delimiter), "/usr/bin", "/Applications/Google Chrome.app/Contents/MacOS", "/Applications/Chromium.app/Contents/MacOS"];

const IS_ROOT = process.getuid?.() === 0;

/** Chromium refuses its sandbox to root. The rest keeps it from calling its makers while it tests. */
export const BROWSER_ARGS = [
  ...(IS_ROOT ? ["--no-sandbox"] : []),
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-domain-reliability",
  "--disable-sync",
  "--no-first-run",
  "--no-pings",
];

const onSystem = () => [...NAMES, "Google Chrome", "Chromium"].flatMap((name) => PLACES.map((place) => path.join(place, name))).filter((file) => existsSync(file));

/** What is installed, the best first: the one that CHROME_PATH names, Playwright's own (no path), the system's. */
export function installedBrowsers() {
  const own = existsSync(chromium.executablePath()) ? [{}] : [];
  const named = process.env.CHROME_PATH ? [{ executablePath: process.env.CHROME_PATH }] : [];
  return [...named, ...own, ...onSystem().map((executablePath) => ({ executablePath }))];
}

async function works(browser) {
  try {
    await (await chromium.launch({ ...browser, args: BROWSER_ARGS, timeout: 30_000 })).close();
    return true;
  } catch {
    return false;
  }
}

async function firstThatWorks() {
  for (const browser of installedBrowsers()) if (await works(browser)) return browser;
  return null;
}

const apt = (...args) => quietly("apt-get", "apt-get", args, { env: { DEBIAN_FRONTEND: "noninteractive" } });
const playwright = (...args) => quietly("playwright install", "playwright", args, { env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: "10000" } });
const INSTALLERS = {
  "Playwright's own": async () => {
    await playwright("install", "chromium");
    if (IS_ROOT && !(await works({}))) await playwright("install-deps", "chromium");
  },
  "Debian's": async () => {
    await apt("update");
    await apt("install", "--yes", "--no-install-recommends", "chromium-headless-shell").catch(() => apt("install", "--yes", "--no-install-recommends", "chromium"));
  },
};

/** A Chromium that starts: one that is there, else one that is installed now. */
export async function findBrowser() {
  const present = await firstThatWorks();
  if (present) return present;
  for (const [whose, run] of Object.entries(INSTALLERS)) {
    console.log(`installing ${whose} Chromium`);
    try {
      await run();
    } catch (error) {
      console.log(`  ${error.message.trim().split("\n").at(-1)}`);
    }
    const installed = await firstThatWorks();
    if (installed) return installed;
  }
  throw new Stop("No Chromium for the tests in the browser: install one (as root: apt-get install chromium), or name one with CHROME_PATH=/path/to/chromium");
}
