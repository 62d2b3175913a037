import { notFound } from "next/navigation";
import { PipelinePage } from "#components/pipeline/pipeline-page.tsx";
import { keptPipeline } from "#lib/programs/pipeline-queries.ts";
import { DEFAULTS } from "#lib/programs/pipeline-params.ts";
import { pipelineMetadata } from "../metadata.ts";

// What "/" shows before any choice is made. It is kept whole, and made anew when a record changes; a parameter in the
// path (next.config.ts) keeps the build from asking the database for it.
export const generateStaticParams = () => [];
export const metadata = pipelineMetadata;

export default async function Page({ params }: { params: Promise<{ edition: string }> }) {
  const { edition } = await params;
  if (edition !== "kept") notFound();
  return <PipelinePage params={DEFAULTS} problems={[]} pipeline={await keptPipeline()} />;
}
