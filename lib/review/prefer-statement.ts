import { identify } from "#lib/records/evidence.ts";
import { splitPath } from "#lib/records/field-path.ts";
import { saidOf } from "#lib/records/said-of.ts";
import type { Citation, Discrepancy, Item, RecordState, Scalar } from "#lib/records/state.ts";
import { renamed } from "./fold-items.ts";
import { keepName } from "./keep-name.ts";

type Statement = Discrepancy["statements"][number];
const LONGEST = 300;

function withValue(state: RecordState, path: string, value: Scalar): RecordState["data"] {
  const { field, item, part } = splitPath(path);
  if (item === null || part === null) return { ...state.data, [field]: value };
  return { ...state.data, [field]: (state.data[field] as Item[]).map((one) => (one.id === item ? { ...one, [part]: value } : one)) };
}

const supporters = (citations: readonly Citation[], path: string): Citation[] => saidOf(citations, path).filter(({ stance }) => stance === "supports");

/**
 * The value that one statement gives becomes the record's, on the word of that statement's source; what the record held
 * joins the statements, each with who said it. A name that it held stays among its names. `former`: what it held, in words; null for nothing.
 */
export function preferStatement(state: RecordState, { id, field }: Discrepancy, preferred: Statement, value: Scalar, former: string | null): RecordState {
  const given = former === null ? [] : supporters(state.citations, field).filter(({ sourceId }) => sourceId !== null);
  const text = former && former.length > LONGEST ? `${former.slice(0, LONGEST - 1)}…` : former;
  const { sourceId, locator, paraphrase } = preferred;
  const { data, id: kept } = keepName(withValue(state, field, value), field === "name" ? ((state.data.name ?? null) as Scalar) : null);
  const alias = kept === null ? [] : supporters(state.citations, field).map((citation) => identify({ ...citation, id: undefined, field: `names.${kept}` }));
  const support = identify({ id: undefined, field, sourceId, locator: locator ?? (paraphrase === null ? "As stated" : null), paraphrase, stance: "supports", derivation: null, unsourcedReason: null });
  // Whoever contradicted what was held says what is held now.
  const isPast = (one: Citation) => one.field === field && (one.stance === "supports" || one.sourceId === sourceId);
  const citations = [...state.citations.filter((one) => !isPast(one) && one.id !== support.id), support, ...alias];
  const discrepancies = state.discrepancies.map((one) => {
    if (one.id !== id) return one;
    const rest = one.statements.filter((statement) => statement.id !== preferred.id);
    const joining = given.map((citation) => ({ id: "former", value: text as string, sourceId: citation.sourceId as string, locator: citation.locator, paraphrase: citation.paraphrase, isError: false }));
    const fresh = joining.reduce<Statement[]>((list, statement) => [...list, ...(renamed([statement as unknown as Item], [...rest, ...list] as unknown as Item[]).items as unknown as Statement[])], []);
    // A discrepancy is about at least one statement: where nobody said otherwise, the one that was preferred stays.
    const statements = [...rest, ...fresh];
    return { ...one, statements: statements.length ? statements : [preferred] };
  });
  return { ...state, data, citations, discrepancies };
}
