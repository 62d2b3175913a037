import { AppError } from "#lib/errors.ts";
import { refusal } from "#lib/http/answers.ts";
import { isPlayed } from "#lib/play/played-kinds.ts";
import { keptPlayedRecord } from "#lib/play/play-queries.ts";
import { readSlug } from "#lib/as-of/resolve-slug.ts";

type Context = { params: Promise<{ kind: string; slug: string }> };

/** How the chart of a record's page stood on every day, for the slider on that page. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { kind, slug } = await params;
  const played = isPlayed(kind) ? await keptPlayedRecord(kind, readSlug(slug)) : null;
  if (!played) return refusal(new AppError("not-found", "There is no such chart, or it is not published."));
  return Response.json(played, { headers: { "cache-control": "no-cache" } });
}
