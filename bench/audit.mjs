import { chromium } from "@playwright/test";
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";
import { BROWSER_ARGS, findBrowser } from "../scripts/steps/browser.mjs";
import { median } from "./table.mjs";

const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];
const METRICS = { cls: "cumulative-layout-shift", lcp: "largest-contentful-paint", tbt: "total-blocking-time", bytes: "total-byte-weight" };

async function auditOnce(url, chromePath) {
  const browser = await launch({ chromePath, chromeFlags: ["--headless=new", ...BROWSER_ARGS], logLevel: "silent" });
  try {
    const { lhr } = await lighthouse(url, { port: browser.port, onlyCategories: CATEGORIES, logLevel: "error" });
    if (lhr.runtimeError) throw new Error(`${url}: ${lhr.runtimeError.message}`);
    const scores = Object.fromEntries(CATEGORIES.map((name) => [name, Math.round(lhr.categories[name].score * 100)]));
    const metrics = Object.fromEntries(Object.entries(METRICS).map(([name, id]) => [name, lhr.audits[id].numericValue]));
    const counted = CATEGORIES.slice(1).flatMap((name) => lhr.categories[name].auditRefs.filter((one) => one.weight > 0));
    const short = counted.map((one) => one.id).filter((id) => lhr.audits[id].score !== null && lhr.audits[id].score < 1);
    return { ...scores, ...metrics, short };
  } finally {
    browser.kill();
  }
}

/** Lighthouse with its mobile preset: the median of several runs, and the audits that were not passed in full. */
export async function audit(url, runs) {
  const { executablePath = chromium.executablePath() } = await findBrowser();
  const results = [];
  for (let run = 0; run < runs; run++) results.push(await auditOnce(url, executablePath));
  const middle = Object.fromEntries([...CATEGORIES, ...Object.keys(METRICS)].map((name) => [name, median(results.map((one) => one[name]))]));
  return { ...middle, short: [...new Set(results.flatMap((one) => one.short))] };
}
