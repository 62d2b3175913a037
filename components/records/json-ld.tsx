import type { Thing, WithContext } from "schema-dts";

export type StructuredData = Exclude<WithContext<Thing>, string>;

/** What a search engine reads of the page. A `<` in a value must not end the script. */
export function JsonLd({ data }: { data: StructuredData }) {
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: JSON.stringify(data).replaceAll("<", "\\u003c") }} />;
}
