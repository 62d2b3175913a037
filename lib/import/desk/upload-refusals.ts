// Why an upload is not taken. Known to the browser, too.

export type UploadWhat = "registry" | "sheet";
/** Millions of bytes. A table is read whole before it is imported; studies are not. */
export const UPLOAD_LIMITS_MB: Record<UploadWhat, number> = { registry: 2000, sheet: 100 };

const REFUSALS = { foreign: 403, large: 413, none: 400, empty: 400, broken: 400 } as const;
export type UploadRefusal = keyof typeof REFUSALS;

export const isUploadRefusal = (text: string | null): text is UploadRefusal => text !== null && Object.hasOwn(REFUSALS, text);

/** A refusal with its status, in words. */
export function uploadRefusal(why: UploadRefusal, what: UploadWhat): { status: number; words: string } {
  const words: Record<UploadRefusal, string> = {
    foreign: "Nothing was uploaded: the form was not sent from a page of this site.",
    large: `Nothing was uploaded: a file may have ${UPLOAD_LIMITS_MB[what].toLocaleString("en-GB")} MB, and this one has more. ${what === "registry" ? "Compress it with gzip, or split it." : "Split it."}`,
    none: "Choose a file first.",
    empty: "The file is empty.",
    broken: "The file did not arrive whole: send it again.",
  };
  return { status: REFUSALS[why], words: words[why] };
}
