import type { Metadata } from "next";
import { ImportPage } from "#components/import/import-page.tsx";
import { canImport } from "#lib/auth/permissions.ts";
import { requirePerson } from "#lib/auth/session.ts";
import { liveDatabase } from "#lib/db/pages.ts";
import { asksFollows } from "#lib/env.ts";
import { followRows } from "#lib/import/desk/follows.ts";
import { waitingBySource } from "#lib/import/desk/groups.ts";
import { importPath, readRunParams } from "#lib/import/desk/params.ts";
import { isUploadRefusal } from "#lib/import/desk/upload-refusals.ts";
import { runs } from "#lib/import/runs/run-queries.ts";
import { readOne, readText } from "#lib/review/queue-params.ts";
import { follow, steerFollow } from "./actions.ts";

export const metadata: Metadata = { title: "Import" };

export default async function Page({ searchParams }: PageProps<"/desk/import">) {
  await requirePerson(canImport, importPath);
  const raw = await searchParams;
  const params = readRunParams(raw);
  const db = await liveDatabase();
  const why = readText(raw, "refused");
  return (
    <ImportPage
      params={params}
      list={await runs(db, params)}
      waiting={await waitingBySource(db)}
      follows={await followRows(db)}
      asksItself={asksFollows()}
      refused={isUploadRefusal(why) ? { what: readOne(raw, "what", ["registry", "sheet"]), why } : null}
      actions={{ follow, steerFollow }}
    />
  );
}
