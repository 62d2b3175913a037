import type { CitationInput } from "#lib/records/state.ts";
import { companyWeek, type World } from "./sizes.ts";
import { yearOf } from "./calendar.ts";
import { companySlug } from "./names.ts";
import { idOf } from "./maker.ts";

export const pipelinePage = (world: World, company: number): string => `${companySlug(world, company)}-pipeline`;
export const announcements = (world: World, company: number, year: number): string => `${companySlug(world, company)}-announcements-${year}`;

export type Cite = (locator: string, paraphrase: string, fields: string[]) => CitationInput[];

const citing = (source: string): Cite => (locator, paraphrase, fields) => fields.map((field) => ({ field, sourceId: idOf("source", source), locator, paraphrase }));

/** What a company's pipeline page says. */
export const listedBy = (world: World, company: number): Cite => citing(pipelinePage(world, company));

/** What a company announced in the year of a week; before it was followed, what it said in its first year here. */
export const announcedBy = (world: World, company: number, week: number): Cite => citing(announcements(world, company, yearOf(Math.max(week, companyWeek(world, company)))));
