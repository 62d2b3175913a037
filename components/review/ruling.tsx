import { ActionForm } from "#components/forms/action-form.tsx";
import { HiddenField } from "#components/forms/hidden-field.tsx";
import { RadioList, type RadioOption } from "#components/forms/radio-list.tsx";
import { TextAreaField } from "#components/forms/text-area-field.tsx";
import { TextField } from "#components/forms/text-field.tsx";
import { Sources } from "#components/history/value-side.tsx";
import { NotStated } from "#components/records/not-stated.tsx";
import { Stated } from "#components/records/stated.tsx";
import { Link } from "#components/ui/link.tsx";
import { Section } from "#components/ui/section.tsx";
import type { FormAction } from "#lib/forms/form-state.ts";
import { statedWords } from "#lib/records/value-words.ts";
import type { DiscrepancyDetail } from "#lib/review/discrepancy-queries.ts";

type Props = { detail: DiscrepancyDetail; rules: boolean; rule: FormAction; reopen: FormAction };
type Statement = DiscrepancyDetail["statements"][number];

/** One disagreement: what the record holds, what else is said, and the ruling or the form for one. */
export function Ruling({ detail, rules, rule, reopen }: Props) {
  const { title, href, label, item, question, status, ruling, held, sources, statements } = detail;
  return (
    <article>
      <p className="text-sm text-muted">
        <Link href="/desk/discrepancies" className="inline-block py-1">
          Where sources disagree
        </Link>
      </p>
      <h1 className="text-2xl sm:text-3xl">
        <Link href={href as "/"}>{title}</Link>: {label.toLowerCase()}
      </h1>
      {item && <p className="text-muted">{item}</p>}
      <p className="mt-2 max-w-[75ch]">{question}</p>
      <dl className="mt-4 grid gap-x-4 gap-y-2 sm:grid-cols-[8rem_minmax(0,1fr)]">
        <dt className="text-muted">The record holds</dt>
        <dd>
          {held ?? <NotStated />}
          <Sources sources={sources} />
        </dd>
        {statements.map((statement) => (
          <Said key={statement.id} statement={statement} />
        ))}
      </dl>
      {status === "ruled" && (
        <p className="mt-4 max-w-[75ch] border-l-2 border-rule-strong pl-3">
          <span className="font-semibold">Ruled: </span>
          {ruling}
        </p>
      )}
      {rules && (status === "open" ? <RuleForm detail={detail} action={rule} /> : <ReopenForm detail={detail} action={reopen} />)}
      {!rules && status === "open" && <p className="mt-4 text-muted">An editor rules on this.</p>}
    </article>
  );
}

function Said({ statement: { value, isError, title, slug, locator, paraphrase } }: { statement: Statement }) {
  return (
    <>
      <dt className="text-muted">{isError ? "In error" : "Also said"}</dt>
      <dd>
        <Stated value={value} isError={isError} />{" "}
        <span className="text-muted">
          ({slug ? <Link href={`/sources/${slug}`}>{title}</Link> : title}
          {locator && `, ${locator}`})
        </span>
        {paraphrase && <span className="block text-sm text-muted">{paraphrase}</span>}
      </dd>
    </>
  );
}

function Hidden({ recordId, id, version }: DiscrepancyDetail) {
  return (
    <>
      <HiddenField name="recordId" value={recordId} />
      <HiddenField name="discrepancyId" value={id} />
      <HiddenField name="version" value={String(version)} />
    </>
  );
}

const QUESTION_HELP = "Pages show it above the ruling: mend it where it would say otherwise than the ruling, such as which value the record keeps.";
const REASON_HELP = "In at least ten characters. Pages show it to everyone.";

function RuleForm({ detail, action }: { detail: DiscrepancyDetail; action: FormAction }) {
  const options = [
    ...(detail.isValue ? detail.statements.map(preferred) : []),
    { value: "both", label: "Both stand: the record keeps its value, and the others are shown beside it" },
    ...detail.statements.map((statement) => ({ value: `error:${statement.id}`, label: `“${statedWords(statement.value)}” (${statement.title}) is an error of that source: the record keeps its value, and pages show the statement struck out` })),
  ];
  const unread = detail.isValue && detail.statements.some((statement) => !statement.readable);
  return (
    <Section id="rule" title="Rule">
      <div className="max-w-[45rem]">
        <ActionForm id="ruling" action={action} submit="Rule">
          <Hidden {...detail} />
          <RadioList name="decision" label="What holds" options={options} help={detail.isValue ? undefined : "This is about more than one value: change the record first, if it should hold another one."} />
          {unread && <TextField name="value" label="The value, as the record takes it" help="Where a statement's words are no value of the field: a date, a word of the list, a number, the name of a record." maxLength={300} />}
          <TextAreaField name="question" label="The question" help={QUESTION_HELP} defaultValue={detail.question} rows={3} maxLength={4000} />
          <TextAreaField name="reason" label="Reason" help={REASON_HELP} rows={2} maxLength={2000} />
        </ActionForm>
      </div>
    </Section>
  );
}

const preferred = ({ id, value, title, readable }: Statement): RadioOption => ({
  value: `prefer:${id}`,
  label: `“${statedWords(value)}” (${title}) holds: it becomes the record's value`,
  help: readable ? undefined : "Write below what it says as the record takes it.",
});

function ReopenForm({ detail, action }: { detail: DiscrepancyDetail; action: FormAction }) {
  return (
    <Section id="reopen" title="Open it again" note="The record keeps its value. To take back what the ruling changed, take its change back.">
      <div className="max-w-[45rem]">
        <ActionForm id="reopening" action={action} submit="Open it again">
          <Hidden {...detail} />
          <TextAreaField name="question" label="The question" help={QUESTION_HELP} defaultValue={detail.question} rows={3} maxLength={4000} />
          <TextAreaField name="reason" label="Reason" help={REASON_HELP} rows={2} maxLength={2000} />
        </ActionForm>
      </div>
    </Section>
  );
}
