import type { Metadata } from "next";

export const pipelineMetadata: Metadata = {
  title: { absolute: "Phaseline: the pipeline, with its sources" },
  description: "Every tracked program by molecule, disease and territory: how far it has come, since when, with whom, and who says so.",
  alternates: { canonical: "/" },
};
