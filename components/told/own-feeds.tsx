import { ActionForm } from "#components/forms/action-form.tsx";
import { HiddenField } from "#components/forms/hidden-field.tsx";
import { SelectField } from "#components/forms/select-field.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { Moment } from "#components/ui/moment.tsx";
import { Section } from "#components/ui/section.tsx";
import type { FormAction } from "#lib/forms/form-state.ts";
import type { OwnView } from "#lib/watches/account-queries.ts";
import type { OwnToken } from "#lib/watches/feed-tokens.ts";

type Props = { tokens: readonly OwnToken[]; views: readonly OwnView[]; make: FormAction; revoke: FormAction };

const ALL = "All that you watch";
const named = ({ view }: OwnToken) => view?.name ?? ALL;

/** Addresses by which readers that cannot sign in are told what somebody watches. */
export function OwnFeeds({ tokens, views, make, revoke }: Props) {
  return (
    <Section id="feeds" title="Feeds of your own" note="What you watch, for a feed reader or a calendar program, which cannot sign in: whoever has such an address can read it, until you revoke it here.">
      {tokens.length > 0 && (
        <DataTable
          caption="Addresses of your feeds"
          rows={tokens}
          rowKey={({ id }) => id}
          columns={[
            { key: "of", label: "Of", cell: named },
            { key: "made", label: "Made", cell: ({ createdAt }) => <Moment at={createdAt} /> },
            { key: "used", label: "Last used", cell: ({ lastUsedAt }) => (lastUsedAt ? <Moment at={lastUsedAt} /> : "not yet") },
            {
              key: "revoke",
              label: <span className="sr-only">Revoke</span>,
              cell: (token) => (
                <ActionForm id={`revoke-${token.id}`} action={revoke} submit={`Revoke: ${named(token)}`} danger>
                  <HiddenField name="id" value={token.id} />
                </ActionForm>
              ),
            },
          ]}
        />
      )}
      <div className="mt-3 max-w-[44rem]">
        <ActionForm id="feed-form" action={make} submit="Make an address" linkLabel="Address of your feed">
          <SelectField name="view" label="Of what" options={[{ value: "", label: ALL }, ...views.map(({ id, name }) => ({ value: id, label: name }))]} defaultValue="" />
        </ActionForm>
      </div>
    </Section>
  );
}
