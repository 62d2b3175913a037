import { html } from "#components/ui/html.ts";

/** The mark of a program whose present study is meant to support an approval. */
export const REGISTRATIONAL = html`<abbr class="chart-r" title="Registrational: meant to support an approval">R</abbr>`;
