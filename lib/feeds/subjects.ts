import { catalystsSubject } from "./catalysts-subject.ts";
import { changesSubject } from "./changes-subject.ts";
import { pipelineSubject } from "./pipeline-subject.ts";
import { programSubject } from "./program-subject.ts";
import type { FeedSubject } from "./subject.ts";

/** Every subject by the name that its address begins with: `/feeds/pipeline.atom`. */
export const FEED_SUBJECTS = { pipeline: pipelineSubject, program: programSubject, catalysts: catalystsSubject, changes: changesSubject } satisfies Record<string, FeedSubject>;

export type SubjectName = keyof typeof FEED_SUBJECTS;

export const isSubject = (name: string): name is SubjectName => Object.hasOwn(FEED_SUBJECTS, name);
