/** A notification as a sentence that stands alone, in somebody's language. */
import { clockName } from "~/features/cases/timeline/word-event.server";
import type { TextKey, TextParams, Translate } from "~/platform/i18n/text-key";
import type { Language } from "~templates/bilingual";

export type Noticed = {
  kind: string;
  params: unknown;
  reference: string | null;
  count: number;
};

type Reader = { t: Translate; language: Language };

export function wordNotice(
  { kind, params, reference, count }: Noticed,
  { t, language }: Reader,
): string {
  const filled = (params ?? {}) as TextParams;
  const { clock } = filled;
  return t(`notices.serverOnly.said.${kind}` as TextKey, {
    ...filled,
    reference,
    count,
    ...(typeof clock === "string" && { clockName: clockName(clock, "", { t, language }) }),
  });
}

/** What sentences are made of. Nothing that somebody typed about a customer is among it. */
const SAYABLE = [
  "signalKind",
  "source",
  "severity",
  "clock",
  "dueAt",
  "hours",
  "side",
  "round",
  "number",
  "section",
  "outcome",
  "name",
  "who",
] as const;

export function sayableOf({ actorName, detail }: { actorName: string; detail: unknown }) {
  const known = (detail ?? {}) as Record<string, string | number | boolean | null>;
  const kept = SAYABLE.flatMap((name) => {
    const value = known[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return { actor: actorName, ...Object.fromEntries(kept) };
}
