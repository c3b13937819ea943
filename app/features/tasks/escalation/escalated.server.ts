/** How far the lateness of a task `t` was told, in SQL spelt as its index spells it. */
import { Prisma } from "~prisma/generated/client";

export const ESCALATED = Prisma.raw(
  `(CASE WHEN t."escalatedDueAt" = t."dueAt" THEN t.escalation ELSE 0 END)`,
);
