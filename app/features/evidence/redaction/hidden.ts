/** What was hidden in a redacted copy, as it is kept with it and counted in a dossier. */
import type { SensitiveKind } from "./sensitive-text";

/** In hundredths of the page or picture; pages count from 1. */
export type HiddenArea = { page: number; x: number; y: number; width: number; height: number };

/** Parts of a text by what they were; `chosen` are words that somebody named. */
export type HiddenParts = Partial<Record<SensitiveKind | "chosen", number>>;

export type Hidden = { areas?: HiddenArea[]; parts?: HiddenParts };

/** How many places of an exhibit were made unreadable. */
export function countHidden(hidden: unknown): number {
  const { areas = [], parts = {} } = (hidden ?? {}) as Hidden;
  return areas.length + Object.values(parts).reduce((sum, count) => sum + count, 0);
}
