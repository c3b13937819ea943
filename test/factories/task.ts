import { db } from "~/platform/db.server";
import type { Prisma } from "~prisma/generated/client";
import { next } from "./next";

export function createTask(
  overrides: Partial<Prisma.TaskUncheckedCreateInput> & { caseId: string },
) {
  const title = `Task ${next()}`;
  return db.task.create({
    data: { stage: "appeal", titleEn: title, titleId: title, ...overrides },
  });
}
