/** Reads about customers of a case: masked, and never beyond its business. */
import { contactHash } from "~/features/contacts/contact-hash.server";
import type { Role } from "~/features/identity/permissions";
import { db, type Tx } from "~/platform/db.server";
import { normalisePhone } from "~/platform/phone-number.server";
import { openText } from "~/platform/sealed-bytes.server";
import { Prisma } from "~prisma/generated/client";
import {
  type CustomerCursor,
  type CustomerSearch,
  readCursor,
  writeCursor,
} from "./customer-search";
import type { CustomerState } from "./customer-state";
import { alsoAsSql } from "./same-person.server";
import { openWords } from "./sealed-words.server";
import { shownName } from "./shown-name.server";

const ROWS_ON_PAGE = 50;

type Reader = { roles: readonly Role[] };

export type CustomerInList = {
  id: string;
  name: string;
  phoneHint: string;
  emailHint: string;
  state: CustomerState;
  segment: string;
  waiting: number;
  /** Rows about this person disagree on the name or the language. */
  isDisputed: boolean;
  /** On record a second time, by address alone. */
  isTwice: boolean;
};

type Row = Omit<CustomerInList, "name"> & { createdAt: Date; names: Uint8Array[] | null };

/** Of one person, the newest: a row of the list stays cheap however often they were told of. */
const NAMES_COMPARED = 20;

type Asked = {
  search: CustomerSearch | null;
  after: string | null;
  /** Only those of whom this is true, about a row `a` of `AffectedCustomer`. */
  only?: Prisma.Sql;
};

/** In the order they came in. What is shown of them is looked up once the page is known. */
export async function customersOfCase(
  reader: Reader,
  caseId: string,
  { search, after, only = Prisma.sql`TRUE` }: Asked,
) {
  const cursor = readCursor(after);
  const among = search
    ? Prisma.sql`(${await meantBy(caseId, search)}) f
      JOIN "AffectedCustomer" a ON a."customerId" = f.id AND a."caseId" = ${caseId}::uuid`
    : Prisma.sql`"AffectedCustomer" a`;
  const rows = await db.$queryRaw<Row[]>`
    SELECT c.id, a."createdAt", c."phoneHint", c."emailHint", a.state::text,
      t.names, COALESCE(t.segment, '') AS segment, COALESCE(t."isDisputed", false) AS "isDisputed",
      EXISTS (${alsoAsSql(Prisma.sql`c`)}) AS "isTwice",
      (SELECT count(*)::int FROM "MissedRequest" m WHERE m."customerId" = c.id
        AND m."caseId" = ${caseId}::uuid AND m.state IN ('open', 'in_progress')) AS waiting
    FROM (SELECT a."customerId", a."createdAt", a.state FROM ${among}
      WHERE a."caseId" = ${caseId}::uuid AND ${beyond(cursor)} AND ${only}
      ORDER BY a."createdAt", a."customerId" LIMIT ${ROWS_ON_PAGE + 1}) a
    JOIN "Customer" c ON c.id = a."customerId"
    LEFT JOIN LATERAL (
      SELECT (array_agg(t."nameSealed" ORDER BY t."toldAt" DESC, t.line DESC)
          FILTER (WHERE t."nameSealed" IS NOT NULL))[:${NAMES_COMPARED}] AS names,
        (array_agg(t.segment ORDER BY t."toldAt" DESC, t.line DESC)
          FILTER (WHERE t.segment <> ''))[1] AS segment,
        count(DISTINCT NULLIF(t.language, '')) > 1 AS "isDisputed"
      FROM "CustomerTold" t WHERE t."customerId" = c.id) t ON true
    ORDER BY a."createdAt", a."customerId"`;
  const page = rows.slice(0, ROWS_ON_PAGE);
  const last = page.at(-1);
  return {
    rows: page.map(({ createdAt: _, names, ...row }) => ({
      ...row,
      name: shownName(reader, names?.[0] ?? null),
      isDisputed: row.isDisputed || areDisputed(names ?? []),
    })),
    next:
      rows.length > ROWS_ON_PAGE && last
        ? writeCursor({ at: last.createdAt.toISOString(), id: last.id })
        : null,
  };
}

const areDisputed = (names: readonly Uint8Array[]): boolean =>
  new Set(names.map((name) => openWords("customer name", name).toLowerCase())).size > 1;

const beyond = (cursor: CustomerCursor | null) =>
  cursor
    ? Prisma.sql`(a."createdAt", a."customerId") > (${cursor.at}::timestamptz, ${cursor.id}::uuid)`
    : Prisma.sql`TRUE`;

/** Ids of the customers that a search in a case means, whether they are of the case or not. */
export async function meantBy(
  caseId: string,
  search: CustomerSearch,
  tx: Tx = db,
): Promise<Prisma.Sql> {
  const of = await tx.case.findUnique({
    where: { id: caseId },
    select: { businessId: true, business: { select: { country: true } } },
  });
  return matching(search, of?.businessId ?? null, of?.business?.country ?? "");
}

/** Customers of a business that a search means. Found before the case is asked: they are few, a case has many. */
function matching(search: CustomerSearch, businessId: string | null, country: string): Prisma.Sql {
  const found = (what: Prisma.Sql) => Prisma.sql`
    SELECT c.id FROM "Customer" c WHERE c."businessId" = ${businessId}::uuid AND ${what} OFFSET 0`;
  if (search.by === "end") return found(Prisma.sql`c."phoneEnd" = ${search.end}`);
  if (search.by === "email") return found(Prisma.sql`c."emailHash" = ${contactHash(search.email)}`);
  const phone = normalisePhone(search.typed, country);
  return found(
    phone.ok && phone.value
      ? Prisma.sql`c."personHash" = ${contactHash(phone.value)}`
      : Prisma.sql`FALSE`,
  );
}

/** One customer, where the case has them. */
export function customerOfCase(caseId: string, customerId: string) {
  return db.customer.findFirst({
    where: { id: customerId, affected: { some: { caseId } } },
    select: { id: true, erasedAt: true, phoneSealed: true, emailSealed: true },
  });
}

type Sealed = { phoneSealed: Uint8Array | null; emailSealed: Uint8Array | null };

/** In the clear: for whoever may see it, and for working out what is allowed. Never for a log. */
export const openContact = ({ phoneSealed, emailSealed }: Sealed) => ({
  phone: phoneSealed && openText("customer phone", phoneSealed),
  email: emailSealed && openText("customer email", emailSealed),
});
