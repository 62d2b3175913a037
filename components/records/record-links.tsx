import type { ReactNode } from "react";
import { Link } from "#components/ui/link.tsx";
import type { RecordKind } from "#lib/db/generated/enums.ts";
import { recordPath } from "#lib/records/paths.ts";
import type { RecordLink as Linked } from "#lib/records/visible.ts";

export function RecordLink({ kind, to, children }: { kind: RecordKind; to: Pick<Linked, "slug" | "title">; children?: ReactNode }) {
  return <Link href={recordPath(kind, to.slug)}>{children ?? to.title}</Link>;
}

/** Parts of one value, with commas between. */
export function Joined<Item>({ items, children, by = ", " }: { items: readonly Item[]; children: (item: Item) => ReactNode; by?: string }) {
  return items.map((item, index) => (
    <span key={index}>
      {index > 0 && by}
      {children(item)}
    </span>
  ));
}
