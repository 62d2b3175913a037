type Raw = Record<string, string | string[] | undefined>;

/** What the form before this page came to, as its address says. */
export type SavedNotice = { outcome: "saved"; version: string; merged: boolean } | { outcome: "proposed"; id: string } | null;

const one = (value: string | string[] | undefined) => (typeof value === "string" ? value : "");

export function readSavedNotice(raw: Raw): { notice: SavedNotice; token: string | null } {
  const token = /^[a-z0-9]{1,40}$/.test(one(raw.form)) ? one(raw.form) : null;
  const saved = /^\d{1,9}$/.test(one(raw.saved)) ? one(raw.saved) : null;
  const proposed = /^[a-z0-9-]{1,64}$/i.test(one(raw.proposed)) ? one(raw.proposed) : null;
  if (saved) return { notice: { outcome: "saved", version: saved, merged: raw.merged === "yes" }, token };
  return { notice: proposed ? { outcome: "proposed", id: proposed } : null, token };
}
