/** The query parameters of the pipeline page. Any of them makes it a page of its own, made at the request. */
export const FILTER_KEYS = [
  "company", "molecule", "target", "modality", "stage", "status", "indication", "area", "territory", "partner", "trial", "source",
  "group", "view", "sort", "columns", "density", "page", "size",
] as const;
