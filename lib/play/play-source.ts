import { pipelineHref, type PipelineParams } from "#lib/programs/pipeline-params.ts";
import { recordPath } from "#lib/records/paths.ts";
import type { PlayedKind } from "./played-kinds.ts";

/** Where the frames of a chart come from, the address of its page as of now, and what is to be known of its rows. */
export type PlaySource = { source: string; page: string; note?: string };

export const playOf = (kind: PlayedKind, slug: string): PlaySource => ({ source: `/played/${kind}/${slug}`, page: recordPath(kind, slug) });

export function playOfPipeline(params: PipelineParams, matching: number): PlaySource {
  const source = pipelineHref(params, { page: params.page }, "/played/pipeline");
  const { stage, status, from, to, trial } = params;
  const byNow = stage.length > 0 || status.length > 0 || from !== null || to !== null || trial === "no";
  const page = pipelineHref(params);
  if (byNow) return { source, page, note: "It plays the programs that the filters leave now. The page as of a day chooses by the stage, the status and the trials of that day, so its rows may be others." };
  if (matching > params.size) return { source, page, note: "It plays the rows of this page. The page as of a day begins with the first of those that were there then." };
  return { source, page };
}
