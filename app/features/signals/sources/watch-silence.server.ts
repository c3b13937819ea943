/** Marks sources that fell silent, and unmarks those that speak again; both are recorded. */
import { systemActor } from "~/features/audit/actor";
import { recordEvent } from "~/features/audit/record-event.server";
import { db } from "~/platform/db.server";
import { moment } from "~/platform/moment.server";
import { isSilent } from "./silence";
import type { SourceEvent } from "./source-events";

type Watched = {
  id: string;
  name: string;
  silenceHours: number | null;
  silentSince: Date | null;
  lastHeardAt: Date | null;
  inItsLastWeek: number;
};

/** Safe to run several times at once: whoever changes the mark records it. */
export async function watchSilence(now: Date = moment()): Promise<void> {
  for (const source of await watched()) {
    const silent = isSilent(source, now);
    if (silent !== (source.silentSince !== null)) await mark(source, silent);
  }
}

async function mark({ id, name, silenceHours, lastHeardAt }: Watched, silent: boolean) {
  await db.$transaction(async (tx) => {
    const { count } = await tx.signalSource.updateMany({
      where: { id, silentSince: silent ? null : { not: null } },
      data: { silentSince: silent ? lastHeardAt : null },
    });
    if (count === 0) return;
    const event: SourceEvent = silent
      ? { kind: "source.fell_silent", detail: { name, hours: silenceHours ?? 0 } }
      : { kind: "source.heard_again", detail: { name } };
    await recordEvent(tx, systemActor, { subject: { kind: "source", id }, ...event });
  });
}

/** Sources in use that are watched, or still carry a mark. What our own test button sent is no word of theirs. */
const watched = () => db.$queryRaw<Watched[]>`
  SELECT s.id, s.name, s."silenceHours", s."silentSince", heard.at AS "lastHeardAt",
      coalesce((SELECT sum(c.count)::int FROM "DeliveryCount" c
        WHERE c."sourceId" = s.id AND c.verdict IN ('accepted', 'repeated')
          AND c.hour > heard.at - interval '7 days'), 0) AS "inItsLastWeek"
    FROM "SignalSource" s
    LEFT JOIN LATERAL (SELECT max(c."lastAt") AS at FROM "DeliveryCount" c
      WHERE c."sourceId" = s.id AND c.verdict IN ('accepted', 'repeated')) heard ON true
    WHERE s."archivedAt" IS NULL AND (s."silenceHours" IS NOT NULL OR s."silentSince" IS NOT NULL)`;
