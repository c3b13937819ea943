/**
 * Names a contradiction among those of a message: its place in the message and what it was held
 * against. When the appeal comes to say something else, what was let go is looked at again.
 */
import { sentenceKey } from "~/features/appeals/claims/sentences";
import type { Contradiction } from "~/features/appeals/coach/contradictions";

const LONGEST = 100;

export const contradictionKey = ({ kind, mine, theirs }: Contradiction): string =>
  `${mine.start}-${mine.end}:${kind}:${sentenceKey(theirs.text).slice(0, LONGEST).toWellFormed()}`;

/** As it is kept: with the case in whose appeal it was found. */
export const keptKey = (caseId: string, key: string) => `${caseId}:${key}`;

/** The place in the message, out of a key as it is kept. */
export const placeOf = (kept: string): string => kept.split(":")[1] ?? "";
