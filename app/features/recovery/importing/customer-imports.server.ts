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
import { timeOrderedId } from "~/platform/time-ordered-id.server";
import { Prisma } from "~prisma/generated/client";
import { takeOutOfWhole } from "../customers/care/no-longer-whole.server";
import { reportRecovery } from "../report-recovery.server";
import { CUSTOMER_COLUMNS, REQUEST_COLUMNS } from "./customer-columns";
import { readCustomer } from "./read-customer.server";

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

export const customersImport: ImportKind = {
  key: "customers",
  wanted: CUSTOMER_COLUMNS,
  constants: ["currency"],
  staging: STAGING,
  prepare:
    async (_, { reading }) =>
    (cell) =>
      readCustomer(cell, reading, false),
  move: keepCustomers,
  settle: report,
  takeBack,
  countKnown,
};

export const missedRequestsImport: ImportKind = {
  key: "missed_requests",
  wanted: [...CUSTOMER_COLUMNS, ...REQUEST_COLUMNS],
  constants: ["harm", "currency"],
  staging: STAGING,
  prepare:
    async (_, { reading }) =>
    (cell) =>
      readCustomer(cell, reading, true),
  async move(tx, part) {
    await keepCustomers(tx, part);
    await tx.$executeRaw`
      INSERT INTO "MissedRequest" (id, "caseId", "customerId", "importId", line, reference, harm,
        "lossMinor", currency, "noteSealed", "happenedAt", "inboundAt")
      SELECT ${idInOrder()}, t."caseId", t."customerId", r."importId", r.line,
        r.reference, r.harm, r."lossMinor", r.currency, r."noteSealed", r."happenedAt", r."inboundAt"
      FROM ${stagedOf(part)} r
      JOIN "CustomerTold" t ON t."importId" = r."importId" AND t.line = r.line
      ON CONFLICT ("importId", line) DO NOTHING`;
  },
  settle: report,
  takeBack,
  countKnown,
};

const stagedOf = ({ importId, from, upTo }: ImportPart) => Prisma.sql`(
  SELECT * FROM "CustomerRow"
  WHERE "importId" = ${importId}::uuid AND line BETWEEN ${from} AND ${upTo})`;

/** Ids of version 7 that begin with the moment, so that indexes grow at their end. */
function idInOrder(): Prisma.Sql {
  const beginning = timeOrderedId(moment().getTime()).slice(0, "xxxxxxxx-xxxx-7".length);
  return Prisma.sql`(${beginning} || substr(gen_random_uuid()::text, 16))::uuid`;
}

async function keepCustomers(tx: Tx, part: ImportPart): Promise<void> {
  const { importId, businessId, from, upTo } = part;
  await addPeople(tx, part);
  const tell = (rest: Prisma.Sql) => tx.$executeRaw`
    INSERT INTO "CustomerTold" ("importId", line, "customerId", "caseId", "nameSealed", language,
      segment, "lossMinor", currency, "noteSealed", "agreedTo", "agreedAt", "toldAt")
    SELECT r."importId", r.line, c.id, (SELECT i."caseId" FROM "TableImport" i
        WHERE i.id = ${importId}::uuid), r."nameSealed", r.language, r.segment, r."lossMinor",
      r.currency, r."noteSealed", string_to_array(r."agreedTo", ','), r."agreedAt", ${moment()}
    FROM ${stagedOf(part)} r ${rest}
    ON CONFLICT ("importId", line) DO NOTHING`;
  await tell(Prisma.sql`
    JOIN "Customer" c ON c."businessId" = ${businessId}::uuid AND c."personHash" = r."phoneHash"`);
  await tell(Prisma.sql`
    JOIN LATERAL (
      SELECT c.id FROM "Customer" c WHERE c."businessId" = ${businessId}::uuid
        AND c."personHash" = r."emailHash"
      UNION ALL
      (SELECT c.id FROM "Customer" c WHERE c."businessId" = ${businessId}::uuid
        AND c."emailHash" = r."emailHash" ORDER BY c.id LIMIT 1)
      LIMIT 1) c ON r."phoneHash" IS NULL`);
  await tx.$executeRaw`
    INSERT INTO "AffectedCustomer" (id, "caseId", "customerId", "createdAt")
    SELECT ${idInOrder()}, t."caseId", t."customerId", ${moment()}
    FROM (SELECT DISTINCT "caseId", "customerId" FROM "CustomerTold"
      WHERE "importId" = ${importId}::uuid AND line BETWEEN ${from} AND ${upTo}
      ORDER BY "caseId", "customerId") t
    ON CONFLICT ("caseId", "customerId") DO NOTHING`;
  await keepStops(tx, part);
}

/** First those with a number; whoever has only an address may be one of them. */
async function addPeople(tx: Tx, part: ImportPart): Promise<void> {
  const { businessId } = part;
  await tx.$executeRaw`
    INSERT INTO "Customer" AS c (id, "businessId", "personHash", "phoneSealed", "phoneEnd",
      "phoneHint", "emailHash", "emailSealed", "emailHint", "createdAt")
    SELECT DISTINCT ON (r."phoneHash") ${idInOrder()}, ${businessId}::uuid, r."phoneHash",
      r."phoneSealed", r."phoneEnd", r."phoneHint", r."emailHash", r."emailSealed", r."emailHint",
      ${moment()}
    FROM ${stagedOf(part)} r WHERE r."phoneHash" IS NOT NULL
    ORDER BY r."phoneHash", r."emailHash" NULLS LAST, r.line
    ON CONFLICT ("businessId", "personHash") DO UPDATE
      SET "emailHash" = excluded."emailHash", "emailSealed" = excluded."emailSealed",
        "emailHint" = excluded."emailHint"
      WHERE c."emailHash" IS NULL AND excluded."emailHash" IS NOT NULL`;
  await tx.$executeRaw`
    INSERT INTO "Customer" (id, "businessId", "personHash", "emailHash", "emailSealed",
      "emailHint", "createdAt")
    SELECT DISTINCT ON (r."emailHash") ${idInOrder()}, ${businessId}::uuid, r."emailHash",
      r."emailHash", r."emailSealed", r."emailHint", ${moment()}
    FROM ${stagedOf(part)} r WHERE r."phoneHash" IS NULL AND NOT EXISTS (
      SELECT 1 FROM "Customer" k WHERE k."businessId" = ${businessId}::uuid
        AND k."emailHash" = r."emailHash")
    ORDER BY r."emailHash", r.line
    ON CONFLICT ("businessId", "personHash") DO NOTHING`;
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

async function report(tx: Tx, importId: string): Promise<void> {
  const found = await tx.tableImport.findUnique({
    where: { id: importId },
    select: { caseId: true, startedById: true, startedByName: true },
  });
  if (!found?.caseId) return;
  const { caseId, startedById: id, startedByName: name } = found;
  await takeOutOfWhole(tx, { kind: "person", id, name }, { caseId });
  await reportRecovery(tx, caseId, moment());
}

/** What people have worked on stays, with the person it is about. */
async function takeBack(tx: Tx, importId: string, most: number): Promise<number> {
  const gone = await tx.$queryRaw<{ line: number; customerId: string; caseId: string }[]>`
    DELETE FROM "CustomerTold" WHERE ("importId", line) IN (
      SELECT "importId", line FROM "CustomerTold" WHERE "importId" = ${importId}::uuid LIMIT ${most})
    RETURNING line, "customerId", "caseId"`;
  if (gone.length === 0) {
    await report(tx, importId);
    return 0;
  }
  const lines = gone.map(({ line }) => line);
  const people = [...new Set(gone.map(({ customerId }) => customerId))];
  await tx.$executeRaw`
    DELETE FROM "MissedRequest" WHERE "importId" = ${importId}::uuid AND line = ANY(${lines})
      AND state = 'open' AND version = 1`;
  await tx.$executeRaw`
    DELETE FROM "AffectedCustomer" a WHERE a."customerId" = ANY(${people}::uuid[])
      AND a.state = 'identified'
      AND NOT EXISTS (SELECT 1 FROM "CustomerTold" t
        WHERE t."customerId" = a."customerId" AND t."caseId" = a."caseId")
      AND NOT EXISTS (SELECT 1 FROM "MissedRequest" m
        WHERE m."customerId" = a."customerId" AND m."caseId" = a."caseId")
      AND NOT EXISTS (SELECT 1 FROM "Grant" g
        WHERE g."customerId" = a."customerId" AND g."caseId" = a."caseId")
      AND NOT EXISTS (SELECT 1 FROM "ApologyDelivery" d
        WHERE d."customerId" = a."customerId" AND d.attempts > 0)`;
  await tx.$executeRaw`
    DELETE FROM "Customer" c WHERE c.id = ANY(${people}::uuid[])
      AND NOT EXISTS (SELECT 1 FROM "AffectedCustomer" a WHERE a."customerId" = c.id)
      AND NOT EXISTS (SELECT 1 FROM "CustomerTold" t WHERE t."customerId" = c.id)`;
  return gone.length;
}

/** Rows about people whom the business knows already. */
async function countKnown(
  tx: Tx,
  { importId, businessId }: { importId: string; businessId: string },
): Promise<number> {
  const [{ count } = { count: 0 }] = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM "CustomerRow" r
    WHERE r."importId" = ${importId}::uuid AND EXISTS (
      SELECT 1 FROM "Customer" c WHERE c."businessId" = ${businessId}::uuid
        AND c."personHash" = COALESCE(r."phoneHash", r."emailHash"))`;
  return count;
}
