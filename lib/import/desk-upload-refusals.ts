// Why an upload is not taken. Known to the browser, too.

export const UPLOAD_LIMIT_MB = 2000;
export type UploadWhat = "registry" | "sheet";

export const UPLOAD_REFUSALS = {
  foreign: { status: 403, words: "Nothing was uploaded: the form was not sent from a page of this site." },
  large: { status: 413, words: `Nothing was uploaded: a file may have ${UPLOAD_LIMIT_MB.toLocaleString("en-GB")} MB, and this one has more. Compress it with gzip, or split it.` },
  none: { status: 400, words: "Choose a file first." },
  empty: { status: 400, words: "The file is empty." },
  broken: { status: 400, words: "The file did not arrive whole: send it again." },
} as const;
export type UploadRefusal = keyof typeof UPLOAD_REFUSALS;

export const isUploadRefusal = (text: string | null): text is UploadRefusal => text !== null && Object.hasOwn(UPLOAD_REFUSALS, text);
