/** Whom work on many customers of a case leaves alone: as conditions on its rows `a`, and of one of them. */
import { Prisma } from "~prisma/generated/client";
import type { CustomerState } from "./customer-state";

/** Whoever is erased is nobody any more. */
export const isStillKnown = Prisma.sql`NOT EXISTS (SELECT 1 FROM "Customer" x
  WHERE x.id = a."customerId" AND x."erasedAt" IS NOT NULL)`;

/** Whoever declined wants nothing from us, neither letters nor money. */
export const wantsSomething = Prisma.sql`a.state <> 'declined'`;

export const mayBeGiven = (of: { state: CustomerState; erasedAt: Date | null }): boolean =>
  of.state !== "declined" && of.erasedAt === null;
