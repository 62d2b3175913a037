import type { Metadata } from "next";
import { feedAlternates } from "#lib/feeds/alternates.ts";
import { onlyFilter, pipelineQuery, type PipelineParams } from "#lib/programs/pipeline-params.ts";

export const pipelineMetadata = (params: PipelineParams): Metadata => ({
  title: { absolute: "Phaseline: the pipeline, with its sources" },
  description: "Every tracked program by molecule, disease and territory: how far it has come, since when, with whom, and who says so.",
  alternates: { canonical: "/", types: feedAlternates("pipeline", pipelineQuery(onlyFilter(params))) },
});
