import { oneOfProcess } from "#lib/one-of-process.ts";

// Who has which record open in a form, as this server process knows it. It is a courtesy: nothing depends on it.

export const HEARTBEAT_MS = 15_000;
const EXPIRY_MS = 45_000;
const MOST_OF_ONE_RECORD = 200;

type Seen = { userId: string; name: string; at: number };
type Registry = Map<string, Map<string, Seen>>;

const registry = (): Registry => oneOfProcess("presence", () => new Map());

/** Notes that someone has a record open; a tab that leaves is forgotten at once. Returns the names of the others. */
export function notePresence(recordId: string, person: { id: string; name: string }, tab: string, leaves: boolean, now: number): string[] {
  forgetExpired(now);
  const tabs = registry().get(recordId) ?? new Map<string, Seen>();
  const key = `${person.id} ${tab}`;
  if (leaves) tabs.delete(key);
  else if (tabs.size < MOST_OF_ONE_RECORD || tabs.has(key)) tabs.set(key, { userId: person.id, name: person.name, at: now });
  if (tabs.size > 0) registry().set(recordId, tabs);
  else registry().delete(recordId);
  const others = [...tabs.values()].filter(({ userId }) => userId !== person.id);
  return [...new Map(others.map(({ userId, name }) => [userId, name])).values()];
}

function forgetExpired(now: number) {
  for (const [recordId, tabs] of registry()) {
    for (const [key, { at }] of tabs) if (now - at > EXPIRY_MS) tabs.delete(key);
    if (tabs.size === 0) registry().delete(recordId);
  }
}
