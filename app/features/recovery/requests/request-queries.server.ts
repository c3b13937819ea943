/** Reads about missed requests of a case: those whose window is open first, then the gravest and oldest. */
import { can, type Role } from "~/features/identity/permissions";
import { db } from "~/platform/db.server";
import { notFound } from "~/platform/http/http.server";
import { Prisma } from "~prisma/generated/client";
import { lastName, openWords } from "../customers/sealed-words.server";
import { shownName } from "../customers/shown-name.server";
import { lastWroteSql } from "../guard/wrote-on-whatsapp.server";
import { HARMS, type Harm } from "../harm";
import { insideWindow } from "./inside-window.server";
import type { RequestState } from "./request-lifecycle";

const ROWS_ON_PAGE = 50;
const WINDOWS_SHOWN = 20;

export const REQUEST_TABS = ["waiting", "mine", "taken", "ended"] as const;
export type RequestTab = (typeof REQUEST_TABS)[number];

type Reader = { id: string; roles: readonly Role[] };

export type RequestInList = {
  id: string;
  harm: Harm;
  reference: string;
  happenedAt: Date;
  /** When the customer last wrote on WhatsApp, as the guard has it. */
  wroteAt: Date | null;
  state: RequestState;
  takenById: string | null;
  takenByName: string;
  answeredAt: Date | null;
  version: number;
  name: string;
  contact: string;
};

type Row = Omit<RequestInList, "name"> & { gravity: number; name: Uint8Array | null };

/** As the index has it: the gravest first (OURS). */
const GRAVITY_SQL = Prisma.sql`(CASE m.harm WHEN 'complaint' THEN 0 WHEN 'appointment' THEN 1
  WHEN 'order_notice' THEN 2 WHEN 'otp' THEN 3 WHEN 'question' THEN 4 ELSE 5 END)`;

/** What is shown of a few requests `m`, which say when their customer last wrote. */
const shownOf = (requests: Prisma.Sql, order: Prisma.Sql) => Prisma.sql`
  SELECT m.id, m.harm, m.reference, m."happenedAt", m.state::text, m."takenById",
    ${lastWroteSql(Prisma.sql`m."customerId"`)} AS "wroteAt", m."takenByName", m."answeredAt", m.version, ${GRAVITY_SQL} AS gravity,
    CASE WHEN c."phoneHint" <> '' THEN c."phoneHint" ELSE c."emailHint" END AS contact,
    ${lastName(Prisma.sql`c.id`)} AS name
  FROM (${requests}) m JOIN "Customer" c ON c.id = m."customerId"
  ORDER BY ${order}`;

const shown = (reader: Reader, { gravity: _, name, ...row }: Row): RequestInList => ({
  ...row,
  name: shownName(reader, name),
});

export type RequestsAsked = { tab: RequestTab; harm: Harm | null; after: string | null };

export function askedIn(address: URLSearchParams): RequestsAsked {
  return {
    tab: REQUEST_TABS.find((each) => each === address.get("tab")) ?? "waiting",
    harm: HARMS.find((each) => each === address.get("harm")) ?? null,
    after: address.get("after"),
  };
}

/** Who may be answered freely, and for how long still: the shortest first. */
export async function openWindows(
  reader: Reader,
  caseId: string,
  now: Date,
): Promise<RequestInList[]> {
  const rows = await db.$queryRaw<Row[]>`${shownOf(
    Prisma.sql`
      SELECT m.* ${insideWindow(caseId, now)} ORDER BY w.at, m.id LIMIT ${WINDOWS_SHOWN}`,
    Prisma.sql`"wroteAt", m.id`,
  )}`;
  return rows.map((row) => shown(reader, row));
}

export async function requestsOfCase(reader: Reader, caseId: string, asked: RequestsAsked) {
  const { tab, harm, after } = asked;
  const isEnded = tab === "ended";
  const order = isEnded
    ? Prisma.sql`m."endedAt" DESC, m.id DESC`
    : Prisma.sql`${GRAVITY_SQL}, m."happenedAt", m.id`;
  const rows = await db.$queryRaw<Row[]>`${shownOf(
    Prisma.sql`
      SELECT m.* FROM "MissedRequest" m
      WHERE m."caseId" = ${caseId}::uuid AND ${inTab(tab, reader.id)}
        AND ${harm ? Prisma.sql`m.harm = ${harm}` : Prisma.sql`TRUE`}
        AND ${beyond(after, isEnded)}
      ORDER BY ${order} LIMIT ${ROWS_ON_PAGE + 1}`,
    order,
  )}`;
  const page = rows.slice(0, ROWS_ON_PAGE);
  const last = page.at(-1);
  return {
    rows: page.map((row) => shown(reader, row)),
    next: rows.length > ROWS_ON_PAGE && last && !isEnded ? cursorOf(last) : null,
  };
}

function inTab(tab: RequestTab, personId: string): Prisma.Sql {
  switch (tab) {
    case "waiting":
      return Prisma.sql`m.state = 'open'`;
    case "mine":
      return Prisma.sql`m.state = 'in_progress' AND m."takenById" = ${personId}::uuid`;
    case "taken":
      return Prisma.sql`m.state = 'in_progress'`;
    case "ended":
      return Prisma.sql`m.state IN ('fulfilled', 'declined', 'unreachable')`;
  }
}

const cursorOf = ({ gravity, happenedAt, id }: Row): string =>
  `${gravity}_${happenedAt.toISOString()}_${id}`;

function beyond(after: string | null, isEnded: boolean): Prisma.Sql {
  const [, gravity = "", at = "", id = ""] =
    /^([0-5])_(\d{4}-\d{2}-\d{2}T[\d:.]+Z)_([0-9a-f-]{36})$/.exec(after ?? "") ?? [];
  if (!id || isEnded || Number.isNaN(Date.parse(at))) return Prisma.sql`TRUE`;
  return Prisma.sql`(${GRAVITY_SQL}, m."happenedAt", m.id)
    > (${Number(gravity)}::int, ${at}::timestamptz, ${id}::uuid)`;
}

/** How many wait, by what they missed; and how many were ended how. */
export async function requestCounts(caseId: string) {
  const rows = await db.missedRequest.groupBy({
    by: ["state"],
    where: { caseId },
    _count: true,
  });
  const of = (...states: RequestState[]) =>
    rows.filter(({ state }) => states.includes(state)).reduce((sum, row) => sum + row._count, 0);
  return {
    waiting: of("open"),
    taken: of("in_progress"),
    ended: of("fulfilled", "declined", "unreachable"),
  };
}

/** Throws 404 where the case has no such request. */
export async function requireRequest(reader: Reader, caseId: string, requestId: string) {
  const found = await db.missedRequest.findFirst({
    where: { id: requestId, caseId },
    select: {
      id: true,
      customerId: true,
      reference: true,
      harm: true,
      noteSealed: true,
      happenedAt: true,
      state: true,
      takenById: true,
      takenByName: true,
      takenAt: true,
      answeredBy: true,
      answeredAt: true,
      endedAt: true,
      endedByName: true,
      reason: true,
      version: true,
      customer: {
        select: {
          businessId: true,
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
    },
  });
  if (!found) throw notFound();
  const { customer, harm, noteSealed, ...request } = found;
  const [wrote] = await db.$queryRaw<{ at: Date | null }[]>`
    SELECT ${lastWroteSql(Prisma.sql`${found.customerId}::uuid`)} AS at`;
  return {
    ...request,
    wroteAt: wrote?.at ?? null,
    harm: harm as Harm,
    businessId: customer.businessId,
    contact: [customer.phoneHint, customer.emailHint].filter(Boolean).join(" · "),
    note: can(reader, "customer:reveal") ? openWords("customer note", noteSealed) : "",
    name: shownName(reader, customer.told[0]?.nameSealed ?? null),
  };
}

export type RequestOnPage = Awaited<ReturnType<typeof requireRequest>>;
