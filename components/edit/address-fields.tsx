"use client";

import type { Draft } from "#lib/edit/draft.ts";
import type { FieldErrors } from "#lib/edit/read-draft.ts";
import { slugOf } from "#lib/edit/slug-of.ts";
import { recordPath } from "#lib/records/paths.ts";
import { fieldId, useEdit } from "./edit-context.ts";

type Props = { draft: Draft; errors: FieldErrors; changed: ReadonlySet<string> };

/** Where the record is found, and by whom. */
export function AddressFields({ draft, errors, changed }: Props) {
  const { change } = useEdit();
  const id = fieldId("slug");
  const name = ["name", "title", "nctId"].map((field) => draft.fields[field]?.value).find(Boolean) ?? "";
  const proposed = slugOf(name);
  return (
    <section aria-labelledby="address-title" className="edit-list">
      <header>
        <h2 id="address-title">Address and readers</h2>
      </header>
      <div className="edit-row">
        <div className="edit-field" data-changed={changed.has("slug") || undefined}>
          <label htmlFor={id}>Address</label>
          <div className="edit-control">
            <span className="slug-field">
              <span aria-hidden="true">{recordPath(draft.kind, "")}</span>
              <input
                id={id}
                name="slug"
                type="text"
                autoComplete="off"
                spellCheck={false}
                placeholder={draft.version === 0 ? proposed : undefined}
                value={draft.slug}
                aria-invalid={errors.slug ? true : undefined}
                aria-describedby={`${errors.slug ? `${id}-error ` : ""}${id}-help`}
                onChange={(event) => change({ do: "own", name: "slug", value: event.target.value })}
              />
            </span>
            {errors.slug && (
              <p id={`${id}-error`} className="form-error">
                {errors.slug}
              </p>
            )}
            <p id={`${id}-help`} className="form-help">
              {draft.version === 0 ? "Left empty, it is made from the name." : "The old address leads to a new one for ever."}
            </p>
          </div>
        </div>
      </div>
      <fieldset className="edit-row" id={fieldId("published")}>
        <div className="edit-field" data-changed={changed.has("published") || undefined}>
          <legend>Who sees it</legend>
          <div className="edit-control source-modes">
            <label>
              <input type="radio" name="published" value="yes" checked={draft.published} onChange={() => change({ do: "publish", published: true })} />
              Everyone
            </label>
            <label>
              <input type="radio" name="published" value="no" checked={!draft.published} onChange={() => change({ do: "publish", published: false })} />
              Analysts alone: a draft
            </label>
          </div>
        </div>
      </fieldset>
    </section>
  );
}
