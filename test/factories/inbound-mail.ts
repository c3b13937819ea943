import { db } from "~/platform/db.server";
import type { Prisma } from "~prisma/generated/client";
import { createPerson } from "./person";

/** A mail that waits to be filed, whose raw text nobody looks at, unless the test says what else. */
export function createInboundMail(given: Partial<Prisma.InboundMailUncheckedCreateInput> = {}) {
  return db.inboundMail.create({
    data: {
      arrivedBy: "hand_in",
      state: "unmatched",
      reason: "no_match",
      fromName: "Rina",
      fromAddress: "rina@bsp.example",
      subject: "About your number",
      text: "We look into it.",
      receivedAt: new Date("2026-11-20T05:00:00Z"),
      ...given,
    },
  });
}

/** What somebody taught of mail of a sender. */
export async function createMailRule(given: Partial<Prisma.MailRuleUncheckedCreateInput> = {}) {
  return db.mailRule.create({
    data: {
      sender: "rina@bsp.example",
      taughtById: (await createPerson()).id,
      taughtByName: "Dewi",
      ...given,
    },
  });
}
