import { db } from "~/platform/db.server";
import type { Prisma } from "~prisma/generated/client";

type Overrides = Partial<Prisma.OutboundMailUncheckedCreateInput> & {
  threadId: string;
  caseId: string;
};

/** The draft of a mail, shared with everybody, unless the test says what else. */
export function createOutboundMail(overrides: Overrides) {
  return db.outboundMail.create({
    data: {
      authorId: "00000000-0000-7000-8000-000000000000",
      authorName: "Dewi",
      to: "jonas@bsp.test",
      subject: "Number locked",
      text: "Any news?",
      ...overrides,
    },
  });
}
