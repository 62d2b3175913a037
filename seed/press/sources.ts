import type { SeedRecord } from "#seed/module.ts";
import { SOURCES } from "./cite.ts";

type Document = { title: string; kind: "press_release" | "news"; publisher: string; published: string; url?: string };

const NOTE = "Read in a stored copy. The title is a short one of ours.";

const document = (slug: string, { url, ...data }: Document): SeedRecord => ({
  kind: "source",
  slug,
  data: { ...data, url: url ?? null, note: url ? `${NOTE} The address is the publisher's, not the page's.` : NOTE },
});

export const sources: SeedRecord[] = [
  document(SOURCES.filing, {
    title: "Priority review in China for olverembatinib",
    kind: "news",
    publisher: "The Pharma Letter",
    published: "2020-10-21",
    url: "https://thepharmaletter.com",
  }),
  document(SOURCES.approval, {
    title: "Innovent and Ascentage announce the approval of olverembatinib in China",
    kind: "press_release",
    publisher: "BioSpace (PR Newswire)",
    published: "2021-11-30",
    url: "https://biospace.com",
  }),
  document(SOURCES.launch, {
    title: "Olverembatinib launched in China",
    kind: "news",
    publisher: "Peking University",
    published: "2021-12-23",
  }),
  document(SOURCES.reimbursement, {
    title: "Olverembatinib enters the National Reimbursement Drug List",
    kind: "press_release",
    publisher: "PR Newswire",
    published: "2023-01-19",
  }),
  document(SOURCES.ceremony, {
    title: "Launch ceremony for the second indication of olverembatinib",
    kind: "press_release",
    publisher: "PR Newswire Asia",
    published: "2023-11-24",
    url: "https://en.prnasia.com",
  }),
  document(SOURCES.option, {
    title: "Ascentage grants Takeda an option on olverembatinib",
    kind: "press_release",
    publisher: "PR Newswire",
    published: "2024-06-14",
  }),
  document(SOURCES.takeda, {
    title: "Takeda takes an option on olverembatinib",
    kind: "press_release",
    publisher: "Business Wire",
    published: "2024-06-14",
  }),
  document(SOURCES.macau, { title: "Olverembatinib approved in Macau", kind: "news", publisher: "PharmaNow", published: "2024-07-08" }),
  document(SOURCES.phase3, {
    title: "Registrational Phase 3 studies of APG-2449 cleared in China",
    kind: "press_release",
    publisher: "PR Newswire",
    published: "2024-10-07",
  }),
];
