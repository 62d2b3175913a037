// How a text file may be written. The names are those that TextDecoder takes.

const LABELS = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16 (little-endian)",
  "utf-16be": "UTF-16 (big-endian)",
  "windows-1252": "Western European (Windows-1252)",
  gb18030: "Chinese, simplified (GB18030)",
  big5: "Chinese, traditional (Big5)",
  shift_jis: "Japanese (Shift JIS)",
  "euc-jp": "Japanese (EUC-JP)",
  "euc-kr": "Korean (EUC-KR)",
  "windows-1250": "Central European (Windows-1250)",
  "windows-1251": "Cyrillic (Windows-1251)",
  "koi8-r": "Cyrillic (KOI8-R)",
  "windows-1253": "Greek (Windows-1253)",
  "windows-1254": "Turkish (Windows-1254)",
  macintosh: "Western European (Macintosh)",
} as const;

export type Encoding = keyof typeof LABELS;
export const ENCODINGS = Object.keys(LABELS) as [Encoding, ...Encoding[]];
export const encodingLabel = (encoding: Encoding): string => LABELS[encoding];

/** What detection calls them; ISO-8859-1 is what Windows-1252 is taken for. */
const NAMES: Record<string, Encoding> = {
  ASCII: "utf-8",
  "UTF-8": "utf-8",
  "UTF-16LE": "utf-16le",
  "UTF-16BE": "utf-16be",
  "ISO-8859-1": "windows-1252",
  "ISO-8859-2": "windows-1250",
  "ISO-8859-7": "windows-1253",
  "ISO-8859-9": "windows-1254",
  GB18030: "gb18030",
  Big5: "big5",
  Shift_JIS: "shift_jis",
  "EUC-JP": "euc-jp",
  "EUC-KR": "euc-kr",
  "KOI8-R": "koi8-r",
};

export const encodingNamed = (name: string): Encoding | undefined => NAMES[name] ?? ENCODINGS.find((encoding) => encoding === name.toLowerCase());
