import { db } from "~/platform/db.server";
import type { Prisma } from "~prisma/generated/client";
import { next } from "./next";

type Overrides = Partial<Prisma.ThreadUncheckedCreateInput> & {
  caseId: string;
  /** Further cases that it is about. */
  alsoFor?: string[];
};

/** A saved thread with somebody who is nobody's provider, unless the test says what else. */
export function createThread({ caseId, alsoFor = [], ...overrides }: Overrides) {
  const number = next();
  return db.thread.create({
    data: {
      token: `token-${number}`,
      tag: `RT-${number}`,
      openedForId: caseId,
      party: "other",
      title: `Thread ${number}`,
      channel: "email",
      turnSince: new Date("2026-11-22T03:00:00Z"),
      createdById: "00000000-0000-7000-8000-000000000000",
      ...overrides,
      cases: { create: [caseId, ...alsoFor].map((id) => ({ caseId: id })) },
    },
  });
}
