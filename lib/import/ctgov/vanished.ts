import type { Read } from "#lib/import/importer.ts";
import type { RegistryClient } from "./client.ts";
import { readParsed } from "./read-api.ts";

/** What became of a study that an earlier answer held and this one does not. */
export type Vanished = { nctId: string } & (
  | /** It is there, and no longer answers the question. */ { standing: "present"; read: Read }
  | { standing: "gone" }
  | { standing: "merged"; into: string }
);

/** Asks the registry for each of these studies by itself, in order. */
export async function* checkVanished(client: RegistryClient, nctIds: Iterable<string>, signal: AbortSignal): AsyncGenerator<Vanished> {
  for (const nctId of nctIds) {
    const answer = await client.study(nctId, { signal });
    if (answer.kind === "present") yield { nctId, standing: "present", read: readParsed(answer.study, 0) };
    else if (answer.kind === "merged") yield { nctId, standing: "merged", into: answer.into };
    else if (answer.kind === "gone") yield { nctId, standing: "gone" };
  }
}
