/** When something happened outside: told in a zone, never in the future. */
import { CLOCKS_DIFFER_MS } from "~/platform/forms/fields";
import { instantOf } from "~/platform/i18n/wall-clock";
import { allow, refuse, type Verdict } from "~/platform/verdict";

export type Happened = { at: Date; zone: string };

export function happenedAt(
  { clock, zone }: { clock: string; zone: string },
  now: Date,
): Verdict<Happened> {
  const at = instantOf(clock, zone);
  if (at.getTime() > now.getTime() + CLOCKS_DIFFER_MS)
    return refuse("appeals.refusals.inFuture", { at });
  return allow({ at, zone });
}

/** The same, for what cannot come before something else. */
export function happenedAfter(
  moment: { clock: string; zone: string },
  earliest: Date | null,
  now: Date,
): Verdict<Happened> {
  const happened = happenedAt(moment, now);
  if (!happened.ok || !earliest) return happened;
  // What was told to the minute may seem to precede what was told to the second.
  const isBefore = happened.value.at.getTime() < Math.floor(earliest.getTime() / 60_000) * 60_000;
  return isBefore ? refuse("appeals.refusals.beforeSubmission", { at: earliest }) : happened;
}
