import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SheetForm } from "#components/import/sheet-form.tsx";
import { SheetHead } from "#components/import/sheet-head.tsx";
import { canImport } from "#lib/auth/permissions.ts";
import { requirePerson } from "#lib/auth/session.ts";
import { liveDatabase } from "#lib/db/pages.ts";
import { AppError } from "#lib/errors.ts";
import { keptSheet, sheetPath, type KeptSheet } from "#lib/import/desk/sheet-file.ts";
import { sheetView, type SheetView } from "#lib/import/desk/sheet-view.ts";
import { previewSheet } from "#lib/import/sheets/preview-sheet.ts";
import { readText } from "#lib/review/queue-params.ts";
import { readSheetAs } from "./actions.ts";

export const metadata: Metadata = { title: "Import a spreadsheet" };

export default async function Page({ params, searchParams }: PageProps<"/desk/import/sheets/[file]">) {
  const { file: id } = await params;
  const name = readText(await searchParams, "name") ?? "spreadsheet";
  await requirePerson(canImport, sheetPath(id, name));
  const kept = await keptSheet(id, name).catch(gone);
  const looked = await lookAt(kept);
  if ("problem" in looked) return <SheetHead name={kept.name} problem={looked.problem} />;
  return (
    <SheetHead name={kept.name} problem={null}>
      <SheetForm file={id} name={kept.name} view={looked.view} action={readSheetAs} />
    </SheetHead>
  );
}

async function lookAt(kept: KeptSheet): Promise<{ view: SheetView } | { problem: string }> {
  const db = await liveDatabase();
  try {
    return { view: await sheetView(db, await previewSheet(db, { ...kept, day: new Date().toISOString().slice(0, 10) })) };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { problem: error.message };
  }
}

function gone(error: unknown): never {
  if (error instanceof AppError && error.code === "not-found") notFound();
  throw error;
}
