import type { Metadata } from "next";
import { Queue } from "#components/review/queue.tsx";
import { canReadProposal } from "#lib/auth/permissions.ts";
import { requirePerson } from "#lib/auth/session.ts";
import { liveDatabase } from "#lib/db/pages.ts";
import { readQueueParams } from "#lib/review/queue-params.ts";
import { queuePage } from "#lib/review/queue-queries.ts";

export const metadata: Metadata = { title: "Review" };

export default async function ReviewPage({ searchParams }: PageProps<"/desk/review">) {
  const person = await requirePerson(canReadProposal, "/desk/review");
  const params = readQueueParams(await searchParams);
  return <Queue params={params} queue={await queuePage(await liveDatabase(), params)} viewerId={person.id} />;
}
