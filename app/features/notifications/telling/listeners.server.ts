/** Everybody who may be told of something, with how they want to be told. */
import type { Recipient } from "~/features/notifications/notification-rules";
import type { Tx } from "~/platform/db.server";
import type { Language } from "~templates/bilingual";
import { type Habits, USUAL_HABITS } from "../habits/mail-time";
import type { AppChoice, MailChoice } from "../notice-kind";

export type Listener = Recipient & {
  name: string;
  email: string;
  language: Language;
  timeZone: string;
  habits: Habits;
  wants: (kind: string) => { app: AppChoice; mail: MailChoice };
};

export async function listeners(tx: Tx): Promise<Listener[]> {
  const people = await tx.person.findMany({
    where: { deactivatedAt: null },
    select: {
      id: true,
      name: true,
      email: true,
      roles: true,
      seesAllBusinesses: true,
      businesses: { select: { businessId: true } },
      language: true,
      timeZone: true,
      noticeHabits: { select: { quietFrom: true, quietUntil: true, digestAt: true } },
      noticeChoices: { select: { kind: true, channel: true, choice: true } },
    },
  });
  return people.map(({ seesAllBusinesses, businesses, noticeHabits, noticeChoices, ...person }) => {
    const chosen = new Map(
      noticeChoices.map(({ kind, channel, choice }) => [`${channel} ${kind}`, choice]),
    );
    return {
      ...person,
      businessIds: seesAllBusinesses ? null : businesses.map(({ businessId }) => businessId),
      habits: noticeHabits ?? USUAL_HABITS,
      wants: (kind) => ({
        app: (chosen.get(`app ${kind}`) ?? "shown") as AppChoice,
        mail: (chosen.get(`mail ${kind}`) ?? "by_severity") as MailChoice,
      }),
    };
  });
}
