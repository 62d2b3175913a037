import { notFound } from "next/navigation";
import { standAt } from "#lib/db/point-here.ts";
import { readPointSegment } from "./segment.ts";

/**
 * The parameters of a page, which from here on is made as of the point in time that they name, if they do. A page calls it
 * before it asks for anything.
 */
export async function here<Params extends object>(params: Promise<Params>): Promise<Params> {
  const given = await params;
  if (!("point" in given)) return given;
  const point = readPointSegment(String(given.point), new Date());
  if (!point) notFound();
  standAt(point.asOf, point.cite);
  return given;
}
