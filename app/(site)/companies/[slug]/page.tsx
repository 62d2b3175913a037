import { keptQuery } from "#lib/db/pages.ts";
import { kindTags } from "#lib/db/cache-tags.ts";
export const generateStaticParams = () => [];
const find = keptQuery("find", kindTags("company", "molecule"), async (db, slug: string) => db.record.findFirst({where: {slug}, select: {title: true}}));
const near = keptQuery("near", [...kindTags("company", "molecule"), "status:404"], async (db, slug: string) => [slug]);
export default async function Page({ params }: { params: Promise<{slug: string}> }) {
  const { slug } = await params;
  const r = await find(slug);
  if (!r) return <h1>no such thing {await near(slug)}</h1>;
  return <h1>company {r.title} {Date.now()}</h1>;
}
