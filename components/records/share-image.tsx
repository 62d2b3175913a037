import { readFile } from "node:fs/promises";
import path from "node:path";
import { ImageResponse } from "next/og";
import { drawable } from "#lib/records/drawable-text.ts";

export const SHARE_SIZE = { width: 1200, height: 630 };

const font = (weight: 400 | 600) =>
  readFile(path.join(process.cwd(), `node_modules/@fontsource/source-sans-3/files/source-sans-3-latin-${weight}-normal.woff`));

const INK = "#1d1c1a";
const MUTED = "#5e5a52";
const BAR = "#1d5490";

type Card = { kind: string; title: string; lines: string[] };

/** The picture that goes with a link to a record: what it is, its name, what is said of it first. */
export async function shareImage({ kind, title, lines }: Card): Promise<Response> {
  const [regular, semibold] = await Promise.all([font(400), font(600)]);
  const heading = drawable(title);
  return new ImageResponse(
    <div style={{ width: "100%", height: "100%", display: "flex", flexDirection: "column", background: "#fbfaf7", color: INK, padding: "64px 72px", fontFamily: "Source Sans 3" }}>
      <div style={{ display: "flex", fontSize: 30, color: MUTED }}>{kind}</div>
      <div style={{ display: "flex", fontSize: heading.length > 60 ? 52 : 76, fontWeight: 600, lineHeight: 1.1, marginTop: 12, paddingBottom: 14, maxHeight: 254, overflow: "hidden" }}>
        {heading}
      </div>
      <div style={{ display: "flex", width: 160, height: 10, background: BAR, marginTop: 14, marginBottom: 28 }} />
      <div style={{ display: "flex", flexDirection: "column", fontSize: 32, lineHeight: 1.35, height: 190, overflow: "hidden" }}>
        {lines.map((line) => (
          <div key={line} style={{ display: "flex" }}>
            {drawable(line)}
          </div>
        ))}
      </div>
      <div style={{ display: "flex", flexGrow: 1 }} />
      <div style={{ display: "flex", justifyContent: "space-between", fontSize: 28, color: MUTED }}>
        <div style={{ display: "flex", fontWeight: 600, color: INK }}>Phaseline</div>
        <div style={{ display: "flex" }}>every value with its source</div>
      </div>
    </div>,
    {
      ...SHARE_SIZE,
      fonts: [
        { name: "Source Sans 3", data: regular, weight: 400 },
        { name: "Source Sans 3", data: semibold, weight: 600 },
      ],
      // The picture is drawn from the record, which may change: it is not for ever.
      headers: { "cache-control": "public, max-age=3600" },
    },
  );
}
