import type { Metadata } from "next";
import { TrialList } from "#components/trials/trial-list.tsx";
import { here } from "#lib/as-of/here.ts";
import { TRIAL_LIST, listTrials } from "#lib/trials/list-queries.ts";
import { readLive } from "#lib/db/pages.ts";
import { listMetadata } from "#lib/records/list-metadata.ts";
import { parseListParams } from "#lib/records/list-params.ts";

type Props = PageProps<"/trials">;

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return listMetadata("Trials", "All registered trials tracked: molecules, phase, status, conditions, start and enrolment, each value with its source.", TRIAL_LIST, await searchParams);
}

export default async function TrialsPage({ params, searchParams }: Props) {
  await here(params);
  const parsed = parseListParams(TRIAL_LIST, await searchParams);
  return <TrialList parsed={parsed} listed={await readLive((db) => listTrials(db, parsed.params))} />;
}
