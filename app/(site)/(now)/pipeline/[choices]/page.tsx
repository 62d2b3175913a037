import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PipelinePage } from "#components/pipeline/pipeline-page.tsx";
import { here } from "#lib/as-of/here.ts";
import { parsePipelineParams, rawParams } from "#lib/programs/pipeline-params.ts";
import { keptPipeline } from "#lib/programs/pipeline-queries.ts";
import { pipelineMetadata } from "../metadata.ts";

// "/" with choices that can all be read, or none ("unfiltered"): kept whole, and made anew when a record changes. They stand in
// the path (proxy.ts, next.config.ts), because a page that reads the query is made at every request; and because a path
// that no build knows keeps the build from asking the database.
export const generateStaticParams = () => [];

type Props = { params: Promise<{ choices: string }> };

async function readChoices(params: Props["params"]) {
  const choices = decodeURIComponent((await here(params)).choices);
  const query = choices === "unfiltered" ? "" : choices;
  return { query, ...parsePipelineParams(rawParams(new URLSearchParams(query))) };
}

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => pipelineMetadata((await readChoices(params)).params);

export default async function Page({ params }: Props) {
  const { query, params: chosen, problems } = await readChoices(params);
  if (problems.length) notFound();
  return <PipelinePage params={chosen} problems={[]} pipeline={await keptPipeline(query)} />;
}
