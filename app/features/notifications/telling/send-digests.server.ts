/** One mail a day for whoever wants it, at their hour in their zone: what was not mailed at once and not read. */
import { isMailOn } from "~/features/mail/mail-server.server";
import { db, type Tx } from "~/platform/db.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { moment } from "~/platform/moment.server";
import { digestDue, USUAL_HABITS } from "../habits/mail-time";
import { placeOf } from "../notice-place";
import { mailNotices } from "./mail-notices.server";
import { wordNotice } from "./word-notice.server";

/** More stand on the page of notifications. */
const MOST_LINES = 50;

/** Safe to run several times at once: whoever marks the day sends. Answers with how many went out. */
export async function sendDigests(now = moment()): Promise<number> {
  if (!isMailOn()) return 0;
  const waiting = await db.notification.groupBy({
    by: ["personId"],
    where: { mail: "digest", mailedAt: null, readAt: null },
  });
  let sent = 0;
  for (const { personId } of waiting) {
    if (await db.$transaction((tx) => sendDigest(tx, personId, now))) sent += 1;
  }
  return sent;
}

async function sendDigest(tx: Tx, personId: string, now: Date): Promise<boolean> {
  const person = await tx.person.findFirst({
    where: { id: personId, deactivatedAt: null },
    select: {
      id: true,
      name: true,
      email: true,
      language: true,
      timeZone: true,
      seesAllBusinesses: true,
      businesses: { select: { businessId: true } },
    },
  });
  if (!person || !(await takeTheDay(tx, person, now))) return false;

  const { language, timeZone, seesAllBusinesses, businesses } = person;
  const seen = businesses.map(({ businessId }) => businessId);
  const rows = await tx.notification.findMany({
    where: {
      personId,
      mail: "digest",
      mailedAt: null,
      readAt: null,
      ...(!seesAllBusinesses && {
        OR: [
          {
            case: {
              OR: [{ businessId: { in: seen } }, { businessId: null, openedById: personId }],
            },
          },
          { caseId: null, businessId: { in: seen } },
        ],
      }),
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: MOST_LINES,
    select: {
      kind: true,
      params: true,
      count: true,
      subjectId: true,
      case: { select: { reference: true } },
    },
  });
  await tx.notification.updateMany({
    where: { personId, mail: "digest", mailedAt: null },
    data: { mailedAt: now },
  });
  if (rows.length === 0) return false;
  const t = textsFor(language, timeZone);
  const lines = rows.map(({ case: known, ...row }) => {
    const noticed = { ...row, params: Object(row.params), reference: known?.reference ?? null };
    return { said: wordNotice(noticed, { t, language }), path: placeOf(noticed) };
  });
  return mailNotices(tx, person, lines, { isDigest: true });
}

/** Marks the person's day, held so that of several workers one goes on; false when it is not due. */
async function takeTheDay(
  tx: Tx,
  { id: personId, timeZone: zone }: { id: string; timeZone: string },
  now: Date,
): Promise<boolean> {
  await tx.noticeHabits.createMany({
    data: [{ personId, digestAt: USUAL_HABITS.digestAt }],
    skipDuplicates: true,
  });
  await tx.$queryRaw`SELECT 1 FROM "NoticeHabits" WHERE "personId" = ${personId}::uuid FOR UPDATE`;
  const habits = await tx.noticeHabits.findUniqueOrThrow({ where: { personId } });
  const lastDay = habits.lastDigestOn?.toISOString().slice(0, 10) ?? null;
  const day = digestDue(habits, { zone, lastDay, now });
  if (!day) return false;
  await tx.noticeHabits.update({
    where: { personId },
    data: { lastDigestOn: new Date(`${day}T00:00:00Z`) },
    select: { personId: true },
  });
  return true;
}
