/** Recorded events as sentences in the reader's language. They follow the name of whoever acted. */
import type { TimelineEvent } from "~/features/audit/timeline-queries.server";
import type { TextParams } from "~/platform/i18n/text-key";
import { sentenceOf, textsFor } from "~/platform/i18n/texts.server";
import type { Person } from "./person";

export type WordedEvent = { id: string; at: Date; actor: string; sentence: string };

export function wordedHistory(
  events: readonly TimelineEvent[],
  { language, timeZone }: Pick<Person, "language" | "timeZone">,
): WordedEvent[] {
  const t = textsFor(language, timeZone);
  return events.map(({ id, at, actorName, kind, detail }) => {
    const key = sentenceOf(kind);
    return { id, at, actor: actorName, sentence: key ? t(key, detail as TextParams) : kind };
  });
}
