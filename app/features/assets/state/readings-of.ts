/** What a signal says about the condition of an asset, value by value. */
import type { ToldSignal } from "./told-signal";

export const READINGS = [
  "quality",
  "limit",
  "status",
  "messaging",
  "review",
  "name",
  "category",
] as const;
export type ReadingName = (typeof READINGS)[number];

export type Reading = { what: ReadingName; value: string; at: Date; signalId: string };

/** In the platform's own words. */
export function readingsOf(signal: ToldSignal): readonly Reading[] {
  const { values, messagingState, happenedAt: at, id: signalId } = signal;
  const isName = values.about === "display_name";
  const told: [ReadingName, string | null | undefined][] = [
    ["quality", values.quality],
    ["limit", values.limit],
    ["status", values.status ?? values.ban_state],
    ["messaging", messagingState],
    ["review", isName ? null : values.decision],
    ["name", isName ? values.decision : null],
    ["category", values.category],
  ];
  return told.flatMap(([what, value]) => (value ? [{ what, value, at, signalId }] : []));
}
