import leven from "leven";
import { normalize } from "./normalize.ts";

export type Candidate = { slug: string; title: string; names: string[] };

const MOST = 5;
const plain = (text: string) => normalize(text).replaceAll(/[^\p{L}\p{N}]/gu, "");

/** The records that someone who typed `wanted` may have meant, nearest first. */
export function nearMatches<Found extends Candidate>(wanted: string, candidates: readonly Found[]): Found[] {
  const target = plain(wanted);
  if (target === "") return [];
  const limit = Math.max(1, Math.ceil(target.length / 3));
  return candidates
    .map((candidate) => ({ candidate, distance: Math.min(...[candidate.slug, candidate.title, ...candidate.names].map((name) => distance(target, plain(name), limit))) }))
    .filter(({ distance: far }) => far <= limit)
    .sort((a, b) => a.distance - b.distance || (a.candidate.slug < b.candidate.slug ? -1 : 1))
    .slice(0, MOST)
    .map(({ candidate }) => candidate);
}

/** A name that holds the other, or starts it, is as near as one slip of the pen. */
function distance(target: string, name: string, limit: number): number {
  if (name === "") return Infinity;
  if (target.length > 2 && name.length > 2 && (name.includes(target) || target.includes(name))) return name === target ? 0 : 1;
  return leven(target, name, { maxDistance: limit + 1 });
}
