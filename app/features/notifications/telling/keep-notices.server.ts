/** Keeps what each person is told, and mails what they want mailed at once. */
import { isMailOn } from "~/features/mail/mail-server.server";
import type { Tx } from "~/platform/db.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { type MailTime, mailTime } from "../habits/mail-time";
import { placeOf } from "../notice-place";
import { countTold, decideTelling, type SealedEvent } from "../notification-rules";
import type { RecordedEvent, Surroundings } from "./around-events.server";
import { GATHERED_KINDS, gatherNotices } from "./gather-notices";
import type { Listener } from "./listeners.server";
import { type MailedLine, mailNotices } from "./mail-notices.server";
import { sayableOf, wordNotice } from "./word-notice.server";

const MAIL_STATES = {
  at_once: "sent",
  after_quiet: "held",
  digest: "digest",
  none: "none",
} as const satisfies Record<MailTime, string>;

type Telling = { people: readonly Listener[]; now: Date };

/** What is mailed late is no news any more. */
const MAILED_WITHIN = 86_400_000;

/** Answers with whom something was kept for. */
export async function keepNotices(
  tx: Tx,
  events: readonly RecordedEvent[],
  around: Surroundings,
  { people, now }: Telling,
): Promise<Set<string>> {
  const rows = events.flatMap((event) => noticesOf(event, around, { people, now }));
  const { fresh, grownFor } = await gather(tx, rows);
  const kept = await tx.notification.createManyAndReturn({
    data: fresh.map(({ listener: _listener, reference: _reference, ...row }) => row),
    skipDuplicates: true,
    select: { personId: true, eventId: true },
  });
  const isKept = new Set(kept.map(keyOf));

  for (const person of people) {
    const lines = fresh
      .filter((row) => row.personId === person.id && row.mail === "sent" && isKept.has(keyOf(row)))
      .map(lineOf);
    if (lines.length > 0) await mailNotices(tx, person, lines);
  }
  return new Set([...kept.map(({ personId }) => personId), ...grownFor]);
}

const keyOf = ({ personId, eventId }: { personId: string; eventId: string }) =>
  `${personId} ${eventId}`;

type Row = ReturnType<typeof noticesOf>[number];

function noticesOf(event: RecordedEvent, around: Surroundings, { people, now }: Telling) {
  const about = around.of(event);
  const told = decideTelling(event as SealedEvent, about, people);
  if (!told) return [];
  const byId = new Map(people.map((person) => [person.id, person]));
  return told.to.flatMap((personId) => {
    const listener = byId.get(personId);
    if (!listener) return [];
    const { app, mail: choice } = listener.wants(told.notice);
    const { habits, timeZone: zone } = listener;
    const isLate = now.getTime() - event.at.getTime() > MAILED_WITHIN;
    const time =
      isLate || !isMailOn()
        ? "none"
        : mailTime({ severity: told.severity, choice, habits, zone, now });
    if (app === "hidden" && time === "none") return [];
    return [
      {
        personId,
        eventId: event.id,
        kind: told.notice as string,
        severity: told.severity,
        caseId: event.caseId,
        businessId: about.place.businessId,
        subjectKind: event.subjectKind,
        subjectId: event.subjectId,
        params: sayableOf(event),
        count: countTold(event as SealedEvent),
        inApp: app === "shown",
        mail: MAIL_STATES[time],
        mailedAt: time === "at_once" ? now : null,
        createdAt: event.at,
        listener,
        reference: (event.caseId && around.cases.get(event.caseId)?.reference) || null,
      },
    ];
  });
}

function lineOf({ listener, ...row }: Row): MailedLine {
  const { language, timeZone } = listener;
  return {
    said: wordNotice(row, { t: textsFor(language, timeZone), language }),
    path: placeOf(row),
  };
}

/** Adds to what somebody has not read yet instead of telling it again. */
async function gather(tx: Tx, rows: readonly Row[]) {
  const people = rows.flatMap(({ kind, personId }) =>
    GATHERED_KINDS.includes(kind) ? [personId] : [],
  );
  const unread = await tx.notification.findMany({
    where: {
      personId: { in: people },
      kind: { in: [...GATHERED_KINDS] },
      inApp: true,
      readAt: null,
    },
    orderBy: { createdAt: "asc" },
    select: { id: true, personId: true, kind: true, severity: true },
  });
  const { fresh, grown } = gatherNotices(rows, unread);
  for (const [id, { by, at }] of grown) {
    await tx.notification.update({
      where: { id },
      data: { count: { increment: by }, createdAt: at },
      select: { id: true },
    });
  }
  return { fresh, grownFor: [...grown.values()].map(({ personId }) => personId) };
}
