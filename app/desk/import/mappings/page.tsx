import type { Metadata } from "next";
import { MappingsPage } from "#components/import/mappings-page.tsx";
import { canImport } from "#lib/auth/permissions.ts";
import { requirePerson } from "#lib/auth/session.ts";
import { liveDatabase } from "#lib/db/pages.ts";
import { importPath, readRunParams } from "#lib/import/desk/params.ts";
import { mappings } from "#lib/import/runs/leftover-queries.ts";
import { takeBack } from "./actions.ts";

export const metadata: Metadata = { title: "Remembered mappings" };

export default async function Page({ searchParams }: PageProps<"/desk/import/mappings">) {
  await requirePerson(canImport, `${importPath}/mappings`);
  const { kind } = readRunParams(await searchParams);
  return <MappingsPage kind={kind} rows={await mappings(await liveDatabase(), kind)} action={takeBack} />;
}
