import type { SeedModule } from "#seed/module.ts";
export const press: SeedModule = { name: "press", reason: "What later press releases say", records: [] };
