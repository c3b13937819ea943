/** Reads about what customers ask of their data: what runs out first, first. */
import { can, type Role } from "~/features/identity/permissions";
import { db } from "~/platform/db.server";
import { notFound } from "~/platform/http/http.server";
import { openText } from "~/platform/sealed-bytes.server";
import type { Prisma } from "~prisma/generated/client";
import type { CustomerKey } from "../care/hold-customer.server";
import { shownName } from "../shown-name.server";
import { type Right, type RightsChannel, rightsDueAt } from "./rights-request";

const MOST_SHOWN = 200;

type Reader = { roles: readonly Role[] };

const SHOWN = {
  id: true,
  what: true,
  channel: true,
  arrivedAt: true,
  arrivedZone: true,
  state: true,
  endedAt: true,
  endedByName: true,
  notedByName: true,
  version: true,
} as const;

type Stored = { what: string; channel: string; arrivedAt: Date };

const asShown = <Row extends Stored>(row: Row) => ({
  ...row,
  what: row.what as Right,
  channel: row.channel as RightsChannel,
  dueAt: rightsDueAt(row.arrivedAt),
});

export type RightsOnPage = Awaited<ReturnType<typeof rightsOfCustomer>>[number];

/** Of one customer, in whatever case they were noted; what was said only for those who may see who it is. */
export async function rightsOfCustomer(reader: Reader, { caseId, customerId }: CustomerKey) {
  const rows = await db.rightsRequest.findMany({
    where: { customerId },
    orderBy: [{ state: "asc" }, { arrivedAt: "asc" }, { id: "asc" }],
    take: MOST_SHOWN,
    select: { ...SHOWN, caseId: true, noteSealed: true, answerSealed: true },
  });
  const seesWho = can(reader, "customer:reveal");
  return rows.map(({ noteSealed, answerSealed, caseId: notedIn, ...row }) => ({
    ...asShown(row),
    /** Noted in the case at hand, where it can be answered. */
    isHere: notedIn === caseId,
    note: seesWho && noteSealed ? openText("rights note", noteSealed) : "",
    answer: seesWho && answerSealed ? openText("rights answer", answerSealed) : "",
  }));
}

export type RightsInList = Awaited<ReturnType<typeof rightsOfCase>>[number];

/** Open ones first, then those that ended last. */
export async function rightsOfCase(reader: Reader, caseId: string) {
  const select = {
    ...SHOWN,
    customerId: true,
    customer: {
      select: {
        phoneHint: true,
        emailHint: true,
        told: {
          where: { nameSealed: { not: null } },
          orderBy: [{ toldAt: "desc" }, { line: "desc" }],
          take: 1,
          select: { nameSealed: true },
        },
      },
    },
  } satisfies Prisma.RightsRequestSelect;
  const [open, ended] = await Promise.all([
    db.rightsRequest.findMany({
      where: { caseId, state: "open" },
      orderBy: [{ arrivedAt: "asc" }, { id: "asc" }],
      take: MOST_SHOWN,
      select,
    }),
    db.rightsRequest.findMany({
      where: { caseId, state: { not: "open" } },
      orderBy: [{ endedAt: "desc" }, { id: "desc" }],
      take: MOST_SHOWN,
      select,
    }),
  ]);
  return [...open, ...ended].map(({ customer, ...row }) => ({
    ...asShown(row),
    name: shownName(reader, customer.told[0]?.nameSealed ?? null),
    contact: customer.phoneHint || customer.emailHint,
  }));
}

export const countOpenRights = (caseId: string): Promise<number> =>
  db.rightsRequest.count({ where: { caseId, state: "open" } });

/** An open one of a customer; else a 404. */
export async function requireRights(key: CustomerKey, id: string) {
  const found = await db.rightsRequest.findFirst({
    where: { id, ...key },
    select: { ...SHOWN, noteSealed: true },
  });
  if (!found) throw notFound();
  const { noteSealed, ...row } = found;
  return { ...asShown(row), note: noteSealed ? openText("rights note", noteSealed) : "" };
}
