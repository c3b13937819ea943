/**
 * What was not mailed at once, gathered in one mail per person: once a day for whoever wants it so, at
 * their hour in their zone; and what quiet hours held back, as soon as they are over.
 */
import { isMailOn } from "~/features/mail/mail-server.server";
import { db, type Tx } from "~/platform/db.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { moment } from "~/platform/moment.server";
import { digestDue, type Habits, isQuiet, USUAL_HABITS } from "../habits/mail-time";
import { placeOf } from "../notice-place";
import { mailNotices } from "./mail-notices.server";
import { wordNotice } from "./word-notice.server";

/** More stand on the page of notifications. */
const MOST_LINES = 50;

type Gathered = "digest" | "held";
type Owner = { id: string; timeZone: string };
type KeptHabits = Habits & { lastDigestOn: Date | null };
/** Whether it is time, with the person's habits in hand. */
type IsDue = (tx: Tx, owner: Owner, habits: KeptHabits) => Promise<boolean>;

/** Safe to run several times at once: whoever marks the day sends. Answers with how many went out. */
export const sendDigests = (now = moment()): Promise<number> =>
  sendGathered("digest", now, async (tx, { id: personId, timeZone: zone }, habits) => {
    const lastDay = habits.lastDigestOn?.toISOString().slice(0, 10) ?? null;
    const day = digestDue(habits, { zone, lastDay, now });
    if (!day) return false;
    await tx.noticeHabits.update({
      where: { personId },
      data: { lastDigestOn: new Date(`${day}T00:00:00Z`) },
      select: { personId: true },
    });
    return true;
  });

/** Safe to run several times at once. Answers with how many went out. */
export const sendHeld = (now = moment()): Promise<number> =>
  sendGathered("held", now, async (_tx, { timeZone }, habits) => !isQuiet(habits, timeZone, now));

async function sendGathered(mail: Gathered, now: Date, isDue: IsDue): Promise<number> {
  if (!isMailOn()) return 0;
  const waiting = await db.notification.groupBy({
    by: ["personId"],
    where: { mail, mailedAt: null, readAt: null },
  });
  let sent = 0;
  for (const { personId } of waiting) {
    if (await db.$transaction((tx) => sendToOne(tx, { personId, mail, now }, isDue))) sent += 1;
  }
  return sent;
}

type Sending = { personId: string; mail: Gathered; now: Date };

async function sendToOne(tx: Tx, { personId, mail, now }: Sending, isDue: IsDue) {
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
  if (!person || !(await isDue(tx, person, await takeHabits(tx, personId)))) return false;

  const { language, timeZone, seesAllBusinesses, businesses } = person;
  const seen = businesses.map(({ businessId }) => businessId);
  const taken = await tx.notification.updateManyAndReturn({
    where: { personId, mail, mailedAt: null },
    data: { mailedAt: now },
    select: { id: true },
  });
  const rows = await tx.notification.findMany({
    where: {
      id: { in: taken.map(({ id }) => id) },
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
  if (rows.length === 0) return false;
  const t = textsFor(language, timeZone);
  const lines = rows.map(({ case: known, ...row }) => {
    const noticed = { ...row, params: Object(row.params), reference: known?.reference ?? null };
    return { said: wordNotice(noticed, { t, language }), path: placeOf(noticed) };
  });
  return mailNotices(tx, person, lines, { isDigest: mail === "digest" });
}

/** The person's habits, held so that of several workers one goes on. */
async function takeHabits(tx: Tx, personId: string): Promise<KeptHabits> {
  await tx.noticeHabits.createMany({
    data: [{ personId, digestAt: USUAL_HABITS.digestAt }],
    skipDuplicates: true,
  });
  await tx.$queryRaw`SELECT 1 FROM "NoticeHabits" WHERE "personId" = ${personId}::uuid FOR UPDATE`;
  return tx.noticeHabits.findUniqueOrThrow({ where: { personId } });
}
