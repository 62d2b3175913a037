import { gzipSync } from "node:zlib";

/** The scripts that a page asks for as it opens. Those for browsers without modules are asked for by none of today's. */
const scriptsOf = (html) => [...new Set([...html.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag).filter((tag) => !/\bnomodule\b/i.test(tag)).flatMap((tag) => tag.match(/\bsrc="([^"]+)"/)?.[1] ?? []))];

async function get(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return Buffer.from(await response.arrayBuffer());
}

/** What a first visit to a page loads: gzip bytes of its scripts, and of the page itself. */
export async function firstLoad(url) {
  const html = await get(url);
  const scripts = scriptsOf(html.toString());
  const files = await Promise.all(scripts.map((src) => get(new URL(src, url))));
  return { scripts: files.length, scriptBytes: files.reduce((sum, file) => sum + gzipSync(file).length, 0), htmlBytes: html.length, htmlGzip: gzipSync(html).length };
}
