import { CiteAddress } from "#components/as-of/cite-address.tsx";
import { CitedNote } from "#components/as-of/cited-note.tsx";
import type { ChangesParams } from "#lib/changes/changes-params.ts";
import type { ChangesView } from "#lib/changes/changes-view.ts";
import { changesSincePinned, pinChanges } from "#lib/changes/cited-changes.ts";
import { heldAt, momentWords, spanWords, type Span } from "#lib/changes/span.ts";
import { labelMoment } from "#lib/dates/label.ts";
import { siteOrigin } from "#lib/env.ts";

type Props = { params: ChangesParams; span: Span; view: ChangesView; today: string };

/** An address that goes on showing what the page shows of its span, and says what has changed since. */
export async function CiteChanges({ params, span, view, today }: Props) {
  const pin = await pinChanges(params, span, view);
  if (!pin) return null;
  const address = `${siteOrigin()}/changes?${pin.query}&cite=${pin.hash}`;
  return <CiteAddress address={address} citation={`Changes ${lowerFirst(spanWords(span))}. Phaseline, ${labelMoment(heldAt(span).recorded ?? today)}. ${address}`} />;
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/** Where the page was opened by such an address: whether it shows what was cited, and what has changed since. */
export async function ChangesAsCited({ params, span, view }: Omit<Props, "today">) {
  const { cite } = params;
  const { recorded } = heldAt(span);
  if (cite === undefined || recorded === null) return null;
  const pin = await pinChanges(params, span, view);
  return <CitedNote cite={cite} hash={pin?.hash ?? null} on={momentWords(recorded)} since={recorded} changes={await changesSincePinned(params, span, view)} />;
}
