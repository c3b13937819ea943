/**
 * Tables of affected customers and of missed requests, as imports. People are recognised within
 * their business by number, else by address; what each row says stays the row's own, so that
 * differences show and taking an import back touches nothing that another said.
 */
import type { ContactChannel } from "~/features/contacts/contact-choice";
import { keepChoices } from "~/features/contacts/keep-choices.server";
import type { ImportKind, ImportPart } from "~/features/imports/import-kind.server";
import type { Tx } from "~/platform/db.server";
import { moment } from "~/platform/moment.server";
import { Prisma } from "~prisma/generated/client";
import { REQUEST_CLAIM } from "../compensation/entitlement";
import { CUSTOMER_COLUMNS, REQUEST_COLUMNS } from "./customer-columns";
import {
  addPeople,
  customerNamed,
  holdPeople,
  idInOrder,
  stagedOf,
  takeOffContacts,
} from "./keep-people.server";
import {
  countKnownRequests,
  keepRequests,
  knownRequestLines,
  passOnRequests,
} from "./known-requests.server";
import { readCustomer } from "./read-customer.server";
import { reportImported } from "./report-imported.server";

const STAGING = {
  table: '"CustomerRow"',
  columns: [
    "phoneHash",
    "phoneSealed",
    "phoneEnd",
    "phoneHint",
    "emailHash",
    "emailSealed",
    "emailHint",
    "nameSealed",
    "noteSealed",
    "language",
    "segment",
    "lossMinor",
    "currency",
    "agreedTo",
    "agreedAt",
    "stopped",
    "harm",
    "reference",
    "happenedAt",
    "inboundAt",
  ],
} as const;

const FILLED = ['"Customer"', '"CustomerTold"', '"AffectedCustomer"'];

export const customersImport: ImportKind = {
  key: "customers",
  wanted: CUSTOMER_COLUMNS,
  constants: ["currency"],
  staging: STAGING,
  fills: FILLED,
  prepare:
    async (_, { reading }) =>
    (cell) =>
      readCustomer(cell, reading, false),
  move: keepCustomers,
  settle: reportImported,
  takeBack,
  countKnown,
};

export const missedRequestsImport: ImportKind = {
  key: "missed_requests",
  wanted: [...CUSTOMER_COLUMNS, ...REQUEST_COLUMNS],
  constants: ["harm", "currency"],
  staging: STAGING,
  fills: [...FILLED, '"MissedRequest"'],
  prepare:
    async (_, { reading }) =>
    (cell) =>
      readCustomer(cell, reading, true),
  async move(tx, part) {
    await keepCustomers(tx, part);
    await keepRequests(tx, part);
  },
  settle: reportImported,
  takeBack,
  countKnown: (tx, { importId }) => countKnownRequests(tx, importId),
  knownLines: (tx, { importId, most }) => knownRequestLines(tx, importId, most),
};

async function keepCustomers(tx: Tx, part: ImportPart): Promise<void> {
  const { importId, businessId, from, upTo } = part;
  await holdPeople(tx, businessId);
  await addPeople(tx, part);
  const tell = (saysNumber: boolean, rest: Prisma.Sql) => tx.$executeRaw`
    INSERT INTO "CustomerTold" ("importId", line, "customerId", "caseId", "nameSealed", language,
      segment, "lossMinor", currency, "noteSealed", "agreedTo", "agreedAt", "toldAt", "saysNumber",
      "saysAddress")
    SELECT r."importId", r.line, c.id, (SELECT i."caseId" FROM "TableImport" i
        WHERE i.id = ${importId}::uuid), r."nameSealed", r.language, r.segment, r."lossMinor",
      r.currency, r."noteSealed", string_to_array(r."agreedTo", ','), r."agreedAt", ${moment()},
      ${saysNumber}, COALESCE(r."emailHash" = c."emailHash", false)
    FROM ${stagedOf(part)} r ${rest}
    ON CONFLICT ("importId", line) DO NOTHING`;
  await tell(
    true,
    Prisma.sql`
    CROSS JOIN ${customerNamed(Prisma.sql`${businessId}::uuid`, "personHash", Prisma.sql`r."phoneHash"`)} c`,
  );
  await tell(
    false,
    Prisma.sql`
    JOIN LATERAL (
      SELECT c.id, c."emailHash" FROM "Customer" c WHERE c."businessId" = ${businessId}::uuid
        AND c."personHash" = r."emailHash"
      UNION ALL
      (SELECT c.id, c."emailHash" FROM "Customer" c WHERE c."businessId" = ${businessId}::uuid
        AND c."emailHash" = r."emailHash" ORDER BY c.id LIMIT 1)
      LIMIT 1) c ON r."phoneHash" IS NULL`,
  );
  await tx.$executeRaw`
    INSERT INTO "AffectedCustomer" (id, "caseId", "customerId", "createdAt")
    SELECT ${idInOrder()}, t."caseId", t."customerId", ${moment()}
    FROM (SELECT DISTINCT "caseId", "customerId" FROM "CustomerTold"
      WHERE "importId" = ${importId}::uuid AND line BETWEEN ${from} AND ${upTo}
      ORDER BY "caseId", "customerId") t
    ON CONFLICT ("caseId", "customerId") DO NOTHING`;
  await keepStops(tx, part);
}

type Stop = { phoneHash: Uint8Array | null; emailHash: Uint8Array | null; stopped: string };

/** Who wants to hear nothing more is not written to; taking the import back does not undo that. */
async function keepStops(tx: Tx, part: ImportPart): Promise<void> {
  const { businessId } = part;
  const stops = await tx.$queryRaw<Stop[]>`
    SELECT r."phoneHash", r."emailHash", r.stopped FROM ${stagedOf(part)} r WHERE r.stopped <> ''`;
  const at = moment();
  await keepChoices(
    tx,
    stops.flatMap(({ phoneHash, emailHash, stopped }) =>
      stopped.split(",").flatMap((channel) =>
        [phoneHash, emailHash].flatMap((hash) =>
          hash
            ? {
                contactHash: Buffer.from(hash),
                businessId,
                channel: channel as ContactChannel,
                category: "all" as const,
                stopped: true,
                at,
              }
            : [],
        ),
      ),
    ),
  );
}

/**
 * What people have worked on stays, with the person it is about; so does what a grant makes up for,
 * by whose id the grant knows it: told again under another id, it would be made up for twice.
 */
async function takeBack(tx: Tx, importId: string, most: number): Promise<number> {
  const { businessId } = await tx.tableImport.findUniqueOrThrow({
    where: { id: importId },
    select: { businessId: true },
  });
  await holdPeople(tx, businessId);
  const gone = await tx.$queryRaw<{ line: number; customerId: string; caseId: string }[]>`
    DELETE FROM "CustomerTold" WHERE ("importId", line) IN (
      SELECT "importId", line FROM "CustomerTold" WHERE "importId" = ${importId}::uuid LIMIT ${most})
    RETURNING line, "customerId", "caseId"`;
  if (gone.length === 0) {
    await reportImported(tx, importId);
    return 0;
  }
  const lines = gone.map(({ line }) => line);
  const people = [...new Set(gone.map(({ customerId }) => customerId))];
  await passOnRequests(tx, importId, lines);
  // Whoever proposes for them holds them first, so that no grant comes in between.
  await tx.$executeRaw`
    SELECT 1 FROM "AffectedCustomer" WHERE "customerId" = ANY(${people}::uuid[])
    ORDER BY "customerId", "caseId" FOR NO KEY UPDATE`;
  await tx.$executeRaw`
    DELETE FROM "MissedRequest" m WHERE m."importId" = ${importId}::uuid AND m.line = ANY(${lines})
      AND m.state = 'open' AND m.version = 1
      AND NOT EXISTS (SELECT 1 FROM "Grant" g WHERE g.claim = ${REQUEST_CLAIM} || m.id)`;
  await tx.$executeRaw`
    DELETE FROM "AffectedCustomer" a WHERE a."customerId" = ANY(${people}::uuid[])
      AND a.state = 'identified' AND a."scoredAt" IS NULL
      AND NOT EXISTS (SELECT 1 FROM "CustomerTold" t
        WHERE t."customerId" = a."customerId" AND t."caseId" = a."caseId")
      AND NOT EXISTS (SELECT 1 FROM "MissedRequest" m
        WHERE m."customerId" = a."customerId" AND m."caseId" = a."caseId")
      AND NOT EXISTS (SELECT 1 FROM "Grant" g
        WHERE g."customerId" = a."customerId" AND g."caseId" = a."caseId")
      AND NOT EXISTS (SELECT 1 FROM "RightsRequest" q WHERE q."customerId" = a."customerId")
      AND NOT EXISTS (SELECT 1 FROM "ApologyDelivery" d
        WHERE d."customerId" = a."customerId" AND d.attempts > 0)`;
  await tx.$executeRaw`
    DELETE FROM "Customer" c WHERE c.id = ANY(${people}::uuid[])
      AND NOT EXISTS (SELECT 1 FROM "AffectedCustomer" a WHERE a."customerId" = c.id)
      AND NOT EXISTS (SELECT 1 FROM "CustomerTold" t WHERE t."customerId" = c.id)`;
  await takeOffContacts(tx, people);
  return gone.length;
}

/** Rows about people whom the business knows already, by the number or by the address they name. */
async function countKnown(
  tx: Tx,
  { importId, businessId }: { importId: string; businessId: string },
): Promise<number> {
  const of = Prisma.sql`${businessId}::uuid`;
  const [{ count } = { count: 0 }] = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM "CustomerRow" r
    LEFT JOIN ${customerNamed(of, "personHash", Prisma.sql`r."phoneHash"`)} p ON true
    LEFT JOIN ${customerNamed(of, "personHash", Prisma.sql`r."emailHash"`)} e ON true
    WHERE r."importId" = ${importId}::uuid AND (p.id IS NOT NULL OR e.id IS NOT NULL)`;
  return count;
}
