import { ActionForm } from "#components/forms/action-form.tsx";
import { HiddenField } from "#components/forms/hidden-field.tsx";
import { SetLine } from "#components/history/set-line.tsx";
import { Link } from "#components/ui/link.tsx";
import { Section } from "#components/ui/section.tsx";
import type { FormAction } from "#lib/forms/form-state.ts";
import { recordPath } from "#lib/records/paths.ts";
import type { Gone } from "#lib/watches/gone.ts";
import { newsBySet } from "#lib/watches/news-by-set.ts";
import type { News } from "#lib/watches/news.ts";
import { NewsRecord } from "./news-record.tsx";

type Props = { news: News; gone: readonly Gone[]; /** Whether who reads uses the desk, whose history has more in it. */ desk: boolean; action: FormAction };

/** What happened to what somebody watches: what was saved together, record by record, the latest first. */
export function NewsList({ news: { items, more, until }, gone, desk, action }: Props) {
  const unread = items.filter((item) => item.unread).length + gone.filter((one) => one.unread).length;
  return (
    <Section id="watched" title="What you watch">
      <p role="status" className="mb-3 text-muted">
        {unread === 0 ? "You have read it all." : unread === 1 ? "1 change is unread." : `${unread} changes are unread.`}
      </p>
      {unread > 0 && (
        <ActionForm id="news" action={action} submit="Mark these as read">
          <HiddenField name="until" value={String(until)} />
        </ActionForm>
      )}
      {gone.length > 0 && (
        <ul className="mt-3">
          {gone.map((one) => (
            <li key={one.recordId} className={one.unread ? "py-1 font-semibold" : "py-1 text-muted"}>
              {one.unread && <span className="sr-only">Unread: </span>}
              {one.title} is no longer published.
              {one.now && (
                <>
                  {" "}
                  It turned out to be <Link href={recordPath(one.now.kind, one.now.slug)}>{one.now.title}</Link>.
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      {items.length === 0 ? (
        <p className="my-4 border-y border-rule py-4 max-w-[75ch]">
          {gone.length === 0 && (
            <>
              Nothing has changed since you began to watch. On the page of a record, <i>Watch</i> tells you here of what changes from then on; so does a watch on one of your{" "}
              <Link href="/account/views">views</Link>.
            </>
          )}
          {gone.length > 0 && "Nothing else has changed."}
        </p>
      ) : (
        <ol className="mt-3">
          {newsBySet(items).map(({ set, items: own }) => (
            <li key={own[0]?.revision.id} className="border-t border-rule-strong py-3">
              <h3 className="text-base">{set.reason}</h3>
              <p className="text-sm text-muted">
                <SetLine set={set} />
              </p>
              <ul>
                {own.map((item) => (
                  <NewsRecord key={item.revision.id} item={item} desk={desk} />
                ))}
              </ul>
            </li>
          ))}
        </ol>
      )}
      {more > 0 && <p className="text-muted">{more} earlier changes stand in the histories of the records.</p>}
    </Section>
  );
}
