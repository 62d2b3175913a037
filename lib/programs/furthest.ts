import type { Stage } from "#lib/db/generated/enums.ts";
import { STAGES } from "#lib/vocabularies/stages.ts";

/** The furthest of some stages; null where none is stated. */
export function furthestStage(stages: readonly (Stage | null)[]): Stage | null {
  return stages.reduce<Stage | null>((best, stage) => (stage !== null && (best === null || STAGES.order(stage) > STAGES.order(best)) ? stage : best), null);
}

/** Records in the order of the furthest stage of their programs. What is not stated comes last in either direction. */
export function byFurthest<Row extends { id: string; searchText: string; stages: (Stage | null)[] }>(rows: readonly Row[], direction: "asc" | "desc"): Row[] {
  const reach = (row: Row) => {
    const stage = furthestStage(row.stages);
    return stage === null ? null : STAGES.order(stage);
  };
  return rows.toSorted((a, b) => {
    const [one, two] = [reach(a), reach(b)];
    const name = a.searchText < b.searchText ? -1 : a.searchText > b.searchText ? 1 : a.id < b.id ? -1 : 1;
    if (one === null || two === null) return Number(one === null) - Number(two === null) || name;
    return (direction === "asc" ? one - two : two - one) || name;
  });
}
