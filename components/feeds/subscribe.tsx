import { CopyLine } from "#components/ui/copy-line.tsx";
import { queryHere, standsInNow, wordsHere } from "#lib/as-of/stand.ts";
import { siteOrigin } from "#lib/env.ts";
import { FEED_FORMATS, feedPath, FORMATS } from "#lib/feeds/formats.ts";
import type { FeedAddress } from "#lib/feeds/record-feed.ts";

type Props = {
  feed: FeedAddress;
  /** What is told of: "the programs of HQP1351". */
  of: string;
  /** What a calendar shows of it. */
  dates?: string;
};

/** Where the same is to be had as feeds, to be copied into another program. */
export function Subscribe({ feed: { base, query: asked }, of, dates = "when they reached their stages and when they are expected to" }: Props) {
  const query = queryHere(asked);
  const calendar = new URL(feedPath(base, "ics", query), siteOrigin());
  return (
    <details className="chooser subscribe no-print text-sm">
      <summary>Subscribe</summary>
      <p className="max-w-[80ch]">
        A feed reader tells you of each change of {of}, a calendar program shows {dates}. Give it one of these
        addresses.
      </p>
      {!standsInNow() && (
        <p className="max-w-[80ch]">
          They are read from where this page stands: <b>{wordsHere()}</b>. What came later is not in them and never will be. To be told of what is new, subscribe on the page as of now.
        </p>
      )}
      <dl>
        {FORMATS.map((format) => {
          const { label, use } = FEED_FORMATS[format];
          return (
            <div key={format} className="contents">
              <dt>
                {label}, <span className="text-muted">{use}</span>
              </dt>
              <dd>
                <CopyLine label={`Address of the ${label} feed`} text={siteOrigin() + feedPath(base, format, query)} />
              </dd>
            </div>
          );
        })}
      </dl>
      <p>
        <a href={`webcal://${calendar.host}${calendar.pathname}${calendar.search}`}>Open in the calendar program of this device</a>
      </p>
    </details>
  );
}
