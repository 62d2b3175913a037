/** The table of a model, by the client's name for it: `stageEvent` is kept in "StageEvent". */
export const tableName = (model: string): string => model.charAt(0).toUpperCase() + model.slice(1);
