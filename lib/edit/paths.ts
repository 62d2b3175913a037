import type { RecordKind } from "#lib/db/generated/enums.ts";
import { recordPath } from "#lib/records/paths.ts";
import { RECORD_KINDS } from "#lib/vocabularies/records.ts";

// The desk's own addresses: the public ones with /desk before them.

export const deskPath = (kind: RecordKind): string => `/desk${recordPath(kind, "").replace(/\/$/, "")}`;
export const editPath = (kind: RecordKind, slug: string): string => `/desk${recordPath(kind, slug)}/edit`;
export const deletePath = (kind: RecordKind, slug: string): string => `/desk${recordPath(kind, slug)}/delete`;
/** `name`: what the form begins with. */
export const newPath = (kind: RecordKind, name = ""): string => `${deskPath(kind)}/new${name === "" ? "" : `?${new URLSearchParams({ name })}`}`;

/** The kind that a folder of the address holds. */
export const kindOfFolder = (folder: string): RecordKind | null => RECORD_KINDS.values.find((kind) => deskPath(kind) === `/desk/${folder}`) ?? null;
