import "server-only";
import { canReadActivity } from "#lib/auth/permissions.ts";
import { permittedPerson } from "#lib/auth/session.ts";
import type { Database } from "#lib/db/client.ts";
import { liveDatabase } from "#lib/db/pages.ts";
import { AppError } from "#lib/errors.ts";
import { activityFilter, activityIds } from "./activity.ts";
import { parseActivityParams } from "./activity-params.ts";
import type { RawQuery } from "./read-query.ts";

/** What a download of the activity is made of: every change that the page with the same query shows, over all its pages. */
export async function activityDownload(request: Request): Promise<{ db: Database; ids: number[]; query: URLSearchParams }> {
  await permittedPerson(canReadActivity);
  const query = new URL(request.url).searchParams;
  const raw: RawQuery = {};
  for (const key of new Set(query.keys())) raw[key] = query.getAll(key).length > 1 ? query.getAll(key) : (query.get(key) ?? undefined);
  const { params, problems } = parseActivityParams(raw);
  if (problems.length) throw new AppError("invalid", problems.join(" "));
  const db = await liveDatabase();
  const filter = await activityFilter(db, params);
  return { db, ids: filter ? await activityIds(db, filter) : [], query };
}
