import { stated, firstWeekOf, WEEKS, yearOf } from "./calendar.ts";
import { announcements, pipelinePage } from "./citing.ts";
import type { Maker } from "./maker.ts";
import { companyName } from "./names.ts";
import { companyWeek } from "./sizes.ts";

const YEARS = Array.from({ length: yearOf(WEEKS - 1) - yearOf(0) + 1 }, (_, index) => yearOf(0) + index);

export const pipelinePages: Maker = {
  kind: "source",
  count: (world) => world.companies,
  weeks: (world, index) => [companyWeek(world, index)],
  make(world, index) {
    const name = companyName(world, index);
    return { slug: pipelinePage(world, index), data: { title: `${name}: pipeline`, kind: "other", publisher: name, retrieved: stated(companyWeek(world, index), "day") } };
  },
};

/** One for each company and year from its first on. */
export const yearlyAnnouncements: Maker = {
  kind: "source",
  count: (world) => world.companies * YEARS.length,
  weeks(world, index) {
    const { company, year } = yearly(index);
    const first = companyWeek(world, company);
    return year < yearOf(first) ? [] : [Math.max(first, firstWeekOf(year))];
  },
  make(world, index) {
    const { company, year } = yearly(index);
    const name = companyName(world, company);
    return { slug: announcements(world, company, year), data: { title: `${name}: announcements of ${year}`, kind: "press_release", publisher: name, published: String(year) } };
  },
};

const yearly = (index: number) => ({ company: Math.floor(index / YEARS.length), year: YEARS[index % YEARS.length] as number });
