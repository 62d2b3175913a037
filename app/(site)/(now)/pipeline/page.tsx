import type { Metadata } from "next";
import { PipelinePage } from "#components/pipeline/pipeline-page.tsx";
import { here } from "#lib/as-of/here.ts";
import { livePipeline } from "#lib/programs/pipeline-queries.ts";
import { parsePipelineParams, type RawParams } from "#lib/programs/pipeline-params.ts";
import { pipelineMetadata } from "./metadata.ts";

type Props = { params: Promise<object>; searchParams: Promise<RawParams> };

export async function generateMetadata({ params: at, searchParams }: Props): Promise<Metadata> {
  await here(at);
  return pipelineMetadata(parsePipelineParams(await searchParams).params);
}

/** "/" with choices of which some cannot be read (proxy.ts brings them here). */
export default async function Page({ params: at, searchParams }: Props) {
  await here(at);
  const { params, problems } = parsePipelineParams(await searchParams);
  return <PipelinePage params={params} problems={problems} pipeline={await livePipeline(params)} />;
}
