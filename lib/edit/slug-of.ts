const LONGEST = 80;

/** A name as an address: "BCR::ABL1" is bcr-abl1, "Zürich" is zurich. Empty where nothing of it can be written so. */
export function slugOf(name: string): string {
  const plain = name.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase().replaceAll("ß", "ss");
  const slug = plain.replaceAll(/[^a-z0-9]+/g, "-").replaceAll(/^-|-$/g, "");
  return slug.length <= LONGEST ? slug : slug.slice(0, slug.lastIndexOf("-", LONGEST) > 20 ? slug.lastIndexOf("-", LONGEST) : LONGEST);
}
