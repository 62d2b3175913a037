import { parse } from "node-html-parser";

const TIMEOUT_MS = 60_000;

/** What a browser would send of an input, or nothing. */
function entryOf(element) {
  const name = element.getAttribute("name");
  const type = element.getAttribute("type");
  if (!name || element.hasAttribute("disabled") || element.tagName === "BUTTON") return [];
  if ((type === "radio" || type === "checkbox") && !element.hasAttribute("checked")) return [];
  if (element.tagName === "TEXTAREA") return [[name, element.textContent.replace(/^\n/, "")]];
  if (element.tagName !== "SELECT") return [[name, element.getAttribute("value") ?? "on"]];
  const options = element.querySelectorAll("option");
  const chosen = options.find((option) => option.hasAttribute("selected")) ?? options[0];
  return [[name, chosen?.getAttribute("value") ?? chosen?.textContent ?? ""]];
}

/** The form of a record as a browser without JavaScript has it before anything is typed. Throws where there is none. */
export async function openForm(address, slug, cookie) {
  const response = await fetch(`${address}/desk/molecules/${slug}/edit`, { headers: { cookie }, signal: AbortSignal.timeout(TIMEOUT_MS) });
  const html = await response.text();
  if (!response.ok) return { status: response.status, entries: null };
  const form = parse(html).querySelector("form.edit-form");
  return { status: response.status, entries: form?.querySelectorAll("input, select, textarea").flatMap(entryOf) ?? null };
}

/** Sends the form with some values changed. `version` is that of the revision that was acknowledged; null for none. */
export async function sendForm(address, slug, cookie, entries, changes) {
  const body = new FormData();
  for (const [name, value] of entries) if (!(name in changes)) body.append(name, value);
  for (const [name, value] of Object.entries({ ...changes, intent: "save" })) body.append(name, value);
  const response = await fetch(`${address}/desk/molecules/${slug}/edit`, {
    method: "POST", body, redirect: "manual", headers: { cookie, origin: address }, signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  const text = await response.text();
  const saved = /[?&]saved=(\d+)/.exec(response.headers.get("location") ?? "");
  const conflict = text.includes('id="conflict-title"');
  return { status: response.status, version: saved ? Number(saved[1]) : null, conflict };
}
