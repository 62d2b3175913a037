const DOORS: Record<string, string> = { seed: "Seed", import: "Import", api: "API", desk: "Desk" };

/** The door that a change came through: "Desk"; "Seed: interview". */
export function originWords(origin: string): string {
  const [door = "", ...rest] = origin.split(":");
  const name = DOORS[door] ?? door.charAt(0).toUpperCase() + door.slice(1);
  return rest.length ? `${name}: ${rest.join(":")}` : name;
}
