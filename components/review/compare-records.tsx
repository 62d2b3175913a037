import { deskHref } from "#components/desk/desk-pager.tsx";
import { ActionForm } from "#components/forms/action-form.tsx";
import { HiddenField } from "#components/forms/hidden-field.tsx";
import { TextAreaField } from "#components/forms/text-area-field.tsx";
import { Link } from "#components/ui/link.tsx";
import { Moment } from "#components/ui/moment.tsx";
import { Section } from "#components/ui/section.tsx";
import { Trail } from "#components/ui/trail.tsx";
import type { FormAction } from "#lib/forms/form-state.ts";
import type { Compared, CompareView } from "#lib/review/compare-view.ts";
import { RECORD_KINDS } from "#lib/vocabularies/records.ts";
import { CompareFields } from "./compare-fields.tsx";

type Props = { view: CompareView; decides: boolean; merge: FormAction; dismiss: FormAction; reconsider: FormAction };

/** Two records side by side, and what can be done with them. */
export function CompareRecords({ view, decides, merge, dismiss, reconsider }: Props) {
  const { kind, survivor, loser, merging, dismissal } = view;
  return (
    <article>
      <Trail steps={[{ href: "/desk/duplicates", label: "Duplicates" }]} here={RECORD_KINDS.label(kind)} />
      <h1 className="text-2xl sm:text-3xl">
        {survivor.title} and {loser.title}
      </h1>
      <p className="mt-1 max-w-[75ch]">
        {survivor.title} would stay, {loser.title} would lead to it.{" "}
        <Link href={deskHref("/desk/duplicates/compare", { kind, stays: loser.slug, goes: survivor.slug }) as "/"}>The other way round</Link>
      </p>
      <div className="mt-2 grid gap-x-8 sm:grid-cols-2">
        <Hangs record={survivor} />
        <Hangs record={loser} />
      </div>
      {!decides && (
        <>
          <CompareFields view={view} choosing={false} />
          <p className="mt-4 text-muted">An editor merges them, or notes that they are two.</p>
        </>
      )}
      {decides && dismissal && (
        <Section id="two" title="Found to be two">
          <p className="mb-3">
            By {dismissal.user.name}, <Moment at={dismissal.at} />: {dismissal.reason}
          </p>
          <ActionForm id="reconsider" action={reconsider} submit="They may be one after all">
            <Pair view={view} />
          </ActionForm>
        </Section>
      )}
      {decides && !dismissal && (
        <>
          <Section id="merge" title="Merge them" note={"obstacle" in merging ? undefined : consequences(merging)}>
            {"obstacle" in merging ? <InTheWay view={view} obstacle={merging.obstacle} /> : (
            <ActionForm id="merging" action={merge} submit={`Merge ${loser.title} into ${survivor.title}`} danger>
              <Pair view={view} />
              <CompareFields view={view} choosing />
              <div className="w-full max-w-[45rem]">
                <TextAreaField name="reason" label="Reason" help="Why the two are one, in at least ten characters." rows={2} maxLength={2000} />
              </div>
            </ActionForm>
            )}
          </Section>
          <Section id="not-one" title="They are two" note="They are not suggested again, until somebody opens the question anew.">
            <div className="max-w-[45rem]">
              <ActionForm id="dismissing" action={dismiss} submit="They are two">
                <Pair view={view} />
                <TextAreaField name="reason" label="Reason" help="What tells them apart, in at least ten characters." rows={2} maxLength={2000} />
              </ActionForm>
            </div>
          </Section>
        </>
      )}
    </article>
  );
}

function InTheWay({ view, obstacle: { message, href } }: { view: CompareView; obstacle: { message: string; href: string | null } }) {
  return (
    <>
      <p className="mb-3 max-w-[75ch] border-l-2 border-alert pl-3">
        {message} {href && <Link href={href as "/"}>The history of the deleted program</Link>}
      </p>
      <CompareFields view={view} choosing={false} />
    </>
  );
}

function consequences({ programs, records }: { programs: string[]; records: number }): string {
  const rows = programs.length ? ` ${programs.length === 1 ? "One program becomes" : `${programs.length} programs become`} one with its twin: ${programs.join("; ")}.` : "";
  return `${records} records change together, and can be taken back together. Lists are brought together, names and citations are kept, addresses lead on.${rows}`;
}

function Pair({ view: { kind, survivor, loser } }: { view: CompareView }) {
  return (
    <>
      <HiddenField name="kind" value={kind} />
      <HiddenField name="survivorId" value={survivor.id} />
      <HiddenField name="loserId" value={loser.id} />
      <HiddenField name="survivorVersion" value={String(survivor.version)} />
      <HiddenField name="loserVersion" value={String(loser.version)} />
      <HiddenField name="stays" value={survivor.slug} />
      <HiddenField name="goes" value={loser.slug} />
    </>
  );
}

function Hangs({ record: { title, href, hangs } }: { record: Compared }) {
  return (
    <p className="text-sm text-muted">
      <Link href={href as "/"}>{title}</Link>: {hangs.length ? `referred to by ${hangs.map(({ label, count }) => `${label.toLowerCase()} ×${count}`).join(", ")}` : "nothing refers to it"}
    </p>
  );
}
