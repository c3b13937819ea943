/** Remembers where mail of a sender belongs, and forgets it again. */
import { recordEvent } from "~/features/audit/record-event.server";
import { withinCases } from "~/features/cases/case-scope";
import type { Person } from "~/features/identity/person";
import type { MailEvent } from "~/features/mailroom/mail-events";
import { db, type Tx } from "~/platform/db.server";

export type Taught = { sender: string } & (
  | { threadId: string }
  | { providerId: string }
  | { isUnwanted: true }
);

/** What was taught of the same sender before gives way. */
export async function teach(tx: Tx, person: Person, taught: Taught, now: Date): Promise<void> {
  const { sender } = taught;
  const rule = {
    threadId: "threadId" in taught ? taught.threadId : null,
    providerId: "providerId" in taught ? taught.providerId : null,
    isUnwanted: "isUnwanted" in taught,
    taughtById: person.id,
    taughtByName: person.name,
    createdAt: now,
  };
  const { id } = await tx.mailRule.upsert({
    where: { sender },
    create: { sender, ...rule },
    update: rule,
    select: { id: true },
  });
  const event: MailEvent = { kind: "inbound_mail.taught", detail: { sender } };
  await recordEvent(tx, person, { subject: { kind: "mail_rule", id }, ...event });
}

/** Rules about threads are seen by whoever sees the thread. */
const visibleTo = (person: Person) => ({
  OR: [{ threadId: null }, { thread: { cases: { some: { case: withinCases(person) } } } }],
});

export async function mailRules(person: Person) {
  return db.mailRule.findMany({
    where: visibleTo(person),
    orderBy: { sender: "asc" },
    take: 500,
    select: {
      id: true,
      sender: true,
      isUnwanted: true,
      taughtByName: true,
      createdAt: true,
      provider: { select: { name: true } },
      thread: {
        select: {
          id: true,
          title: true,
          cases: {
            where: { case: withinCases(person) },
            take: 1,
            select: { case: { select: { reference: true } } },
          },
        },
      },
    },
  });
}

export type MailRuleInList = Awaited<ReturnType<typeof mailRules>>[number];

/** False: there is none that this person sees. */
export function forgetRule(person: Person, id: string): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const rule = await tx.mailRule.findFirst({
      where: { id, AND: [visibleTo(person)] },
      select: { sender: true },
    });
    if (!rule) return false;
    await tx.mailRule.deleteMany({ where: { id } });
    const event: MailEvent = { kind: "inbound_mail.rule_removed", detail: { sender: rule.sender } };
    await recordEvent(tx, person, { subject: { kind: "mail_rule", id }, ...event });
    return true;
  });
}
