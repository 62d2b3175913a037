import { HiddenField } from "#components/forms/hidden-field.tsx";
import type { SheetColumnView, SheetView } from "#lib/import/desk/sheet-view.ts";
import { counted } from "#lib/import/desk/words.ts";
import { KeptSelect } from "./kept-select.tsx";

type Props = { columns: readonly SheetColumnView[]; targets: SheetView["targets"] };

/** The columns of a sheet: samples, what each is read as, and what has to be asked of it. */
export function SheetColumns({ columns, targets }: Props) {
  return (
    <section aria-labelledby="sheet-columns">
      <h2 id="sheet-columns" className="mb-2 border-b border-rule-strong pb-1 text-lg">
        Columns
      </h2>
      <ul>
        {columns.map((column) => (
          <Column key={column.position} column={column} targets={targets} />
        ))}
      </ul>
    </section>
  );
}

function Column({ column, targets }: { column: SheetColumnView; targets: Props["targets"] }) {
  const { position, name, sure, filled, samples, target } = column;
  return (
    <li className="import-column">
      <div className="min-w-0">
        <p className="font-semibold [overflow-wrap:anywhere]">{name}</p>
        <p className="text-sm text-muted">{counted(filled, "cell")} filled</p>
      </div>
      <p className="min-w-0 text-sm [overflow-wrap:anywhere]">{samples.length > 0 ? samples.join(" · ") : <span className="text-muted">empty</span>}</p>
      <div className="form-field">
        <label className="sr-only" htmlFor={`column-${position}`}>
          {name} is read as
        </label>
        <HiddenField name={`was:${position}`} value={target} />
        <KeptSelect id={`column-${position}`} name={`column:${position}`} value={target} aria-describedby={`column-${position}-help`}>
          <option value="">is not read</option>
          {targets.map(({ label, choices }) => (
            <optgroup key={label} label={label}>
              {choices.map((choice) => (
                <option key={choice.value} value={choice.value}>
                  {choice.label}
                </option>
              ))}
            </optgroup>
          ))}
        </KeptSelect>
        <p id={`column-${position}-help`} className={sure || target === "" ? "sr-only" : "text-sm text-muted"}>
          {sure || target === "" ? "" : "Proposed by its name: look whether it is right."}
        </p>
        <Dates column={column} />
        <Words column={column} />
      </div>
    </li>
  );
}

/** Dates in figures that can be read in two ways: which comes first has to be said. */
function Dates({ column: { position, name, dates, order } }: { column: SheetColumnView }) {
  if (dates === null) return null;
  const isAsked = dates.either > 0 && order === "";
  return (
    <div className={isAsked ? "import-question mt-1" : "mt-1"}>
      <label htmlFor={`order-${position}`} className="text-sm">
        {isAsked ? (
          <>
            {counted(dates.either, "date")}, such as {dates.example}, can be read in two ways. Which comes first?
          </>
        ) : (
          "What comes first in its dates"
        )}
        <span className="sr-only"> ({name})</span>
      </label>
      <KeptSelect id={`order-${position}`} name={`order:${position}`} value={order}>
        <option value="">not said{dates.either > 0 ? ": such rows are set aside" : ""}</option>
        <option value="day">the day{dates.day > 0 ? `, as in ${counted(dates.day, "other")}` : ""}</option>
        <option value="month">the month{dates.month > 0 ? `, as in ${counted(dates.month, "other")}` : ""}</option>
      </KeptSelect>
    </div>
  );
}

/** Words that stand for values of a closed list, where what they mean is not certain. */
function Words({ column: { position, name, words, choices } }: { column: SheetColumnView }) {
  const asked = words.filter(({ sure }) => !sure);
  if (words.length === 0) return null;
  return (
    <details className="mt-1" open={asked.length > 0}>
      <summary className="w-max cursor-pointer py-0.5 text-sm text-link">
        {asked.length > 0 ? `${counted(asked.length, "word")} to look at` : "What its words mean"}
        <span className="sr-only"> ({name})</span>
      </summary>
      <ul className={asked.length > 0 ? "import-question" : undefined}>
        {words.map(({ text, count, value, sure }, index) => (
          <li key={text} className="import-word">
            <HiddenField name={`word:${position}:${index}`} value={text} />
            <label htmlFor={`means-${position}-${index}`} className="min-w-0 text-sm [overflow-wrap:anywhere]">
              {text} <span className="text-muted">{count}×</span>
            </label>
            <KeptSelect id={`means-${position}-${index}`} name={`means:${position}:${index}`} value={sure ? (value ?? "-") : ""}>
              {!sure && <option value="">{value === null ? "not said: it waits as unmapped" : `guessed: ${choices.find((choice) => choice.value === value)?.label ?? value}`}</option>}
              <option value="-">nothing</option>
              {choices.map((choice) => (
                <option key={choice.value} value={choice.value}>
                  {choice.label}
                </option>
              ))}
            </KeptSelect>
          </li>
        ))}
      </ul>
    </details>
  );
}
