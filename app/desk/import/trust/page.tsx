import type { Metadata } from "next";
import { TrustPage } from "#components/import/trust-page.tsx";
import { canImport, canTrustImports } from "#lib/auth/permissions.ts";
import { requirePerson } from "#lib/auth/session.ts";
import { liveDatabase } from "#lib/db/pages.ts";
import { importPath } from "#lib/import/desk/params.ts";
import { trust } from "#lib/import/decide/trust.ts";
import { changeTrust } from "./actions.ts";

export const metadata: Metadata = { title: "Trusted fields" };

export default async function Page() {
  const person = await requirePerson(canImport, `${importPath}/trust`);
  return <TrustPage rows={await trust(await liveDatabase())} mayChange={canTrustImports(person)} action={changeTrust} />;
}
