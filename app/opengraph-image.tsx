import { SHARE_SIZE, shareImage } from "#components/records/share-image.tsx";

export const size = SHARE_SIZE;
export const contentType = "image/png";
export const alt = "Phaseline: biotech pipelines with their sources";

/** For the pipeline and the lists; a record's page draws its own. */
export default function SiteImage() {
  return shareImage({
    kind: "Pipeline tracker",
    title: "How far has each program come, and who says so?",
    lines: ["Companies, molecules, targets, diseases, territories and partnerships."],
  });
}
