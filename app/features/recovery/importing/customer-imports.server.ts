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
import { reportRecovery } from "../report-recovery.server";
import { CUSTOMER_COLUMNS, REQUEST_COLUMNS } from "./customer-columns";
import { readCustomer } from "./read-customer.server";

export const customersImport: ImportKind = {
  key: "customers",
  wanted: CUSTOMER_COLUMNS,
  constants: ["currency"],
  prepare:
    async (_, { reading }) =>
    (cell) =>
      readCustomer(cell, reading, false),
  move: keepCustomers,
  takeBack,
  countKnown,
};

export const missedRequestsImport: ImportKind = {
  key: "missed_requests",
  wanted: [...CUSTOMER_COLUMNS, ...REQUEST_COLUMNS],
  constants: ["harm", "currency"],
  prepare:
    async (_, { reading }) =>
    (cell) =>
      readCustomer(cell, reading, true),
  async move(tx, part) {
    await keepCustomers(tx, part);
    await tx.$executeRaw`
      INSERT INTO "MissedRequest" (id, "caseId", "customerId", "importId", line, reference, harm,
        "lossMinor", currency, note, "happenedAt", "inboundAt")
      SELECT gen_random_uuid(), t."caseId", t."customerId", r."importId", r.line,
        r.facts->>'reference', r.facts->>'harm', t."lossMinor", t.currency, t.note,
        (r.facts->>'happenedAt')::timestamptz, (r.facts->>'inboundAt')::timestamptz
      FROM "ImportRow" r JOIN "CustomerTold" t ON t."importId" = r."importId" AND t.line = r.line
      WHERE r."importId" = ${part.importId}::uuid AND r.line <= ${part.upTo}
      ON CONFLICT ("importId", line) DO NOTHING`;
    await report(tx, part.importId);
  },
  takeBack,
  countKnown,
};

async function keepCustomers(tx: Tx, part: ImportPart): Promise<void> {
  const { importId, businessId, upTo } = part;
  const rows = Prisma.sql`"ImportRow" r WHERE r."importId" = ${importId}::uuid AND r.line <= ${upTo}`;
  await addPeople(tx, businessId, rows);
  await tx.$executeRaw`
    INSERT INTO "CustomerTold" ("importId", line, "customerId", "caseId", name, language, segment,
      "lossMinor", currency, note, "agreedTo", "agreedAt", "toldAt")
    SELECT f."importId", f.line, c.id, i."caseId", f.facts->>'name', f.facts->>'language',
      f.facts->>'segment', (f.facts->>'lossMinor')::bigint, f.facts->>'currency', f.facts->>'note',
      string_to_array(f.facts->>'agreedTo', ','), (f.facts->>'agreedAt')::timestamptz, ${moment()}
    FROM (SELECT r."importId", r.line, r.facts,
        decode(COALESCE(r.facts->>'phoneHash', r.facts->>'emailHash'), 'hex') AS hash FROM ${rows}) f
    JOIN "TableImport" i ON i.id = f."importId"
    JOIN LATERAL (
      SELECT c.id FROM "Customer" c WHERE c."businessId" = ${businessId}::uuid
        AND c."personHash" = f.hash
      UNION ALL
      (SELECT c.id FROM "Customer" c WHERE c."businessId" = ${businessId}::uuid
        AND f.facts->>'phoneHash' IS NULL AND c."emailHash" = f.hash ORDER BY c.id LIMIT 1)
      LIMIT 1) c ON true
    ON CONFLICT ("importId", line) DO NOTHING`;
  await tx.$executeRaw`
    INSERT INTO "AffectedCustomer" (id, "caseId", "customerId", "createdAt")
    SELECT DISTINCT ON (t."caseId", t."customerId") gen_random_uuid(), t."caseId", t."customerId",
      ${moment()}
    FROM "CustomerTold" t
    WHERE t."importId" = ${importId}::uuid
      AND t.line IN (SELECT r.line FROM ${rows})
    ORDER BY t."caseId", t."customerId"
    ON CONFLICT ("caseId", "customerId") DO NOTHING`;
  await keepStops(tx, businessId, rows);
  await report(tx, importId);
}

/** First those with a number; whoever has only an address may be one of them. */
async function addPeople(tx: Tx, businessId: string, rows: Prisma.Sql): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "Customer" AS c (id, "businessId", "personHash", "phoneSealed", "phoneEnd",
      "phoneHint", "emailHash", "emailSealed", "emailHint", "createdAt")
    SELECT DISTINCT ON (r.facts->>'phoneHash') gen_random_uuid(), ${businessId}::uuid,
      decode(r.facts->>'phoneHash', 'hex'), decode(r.facts->>'phoneSealed', 'hex'),
      r.facts->>'phoneEnd', r.facts->>'phoneHint', decode(r.facts->>'emailHash', 'hex'),
      decode(r.facts->>'emailSealed', 'hex'), COALESCE(r.facts->>'emailHint', ''), ${moment()}
    FROM ${rows} AND r.facts ? 'phoneHash'
    ORDER BY r.facts->>'phoneHash', r.facts->>'emailHash' NULLS LAST, r.line
    ON CONFLICT ("businessId", "personHash") DO UPDATE
      SET "emailHash" = excluded."emailHash", "emailSealed" = excluded."emailSealed",
        "emailHint" = excluded."emailHint"
      WHERE c."emailHash" IS NULL AND excluded."emailHash" IS NOT NULL`;
  await tx.$executeRaw`
    INSERT INTO "Customer" (id, "businessId", "personHash", "emailHash", "emailSealed",
      "emailHint", "createdAt")
    SELECT DISTINCT ON (r.facts->>'emailHash') gen_random_uuid(), ${businessId}::uuid,
      decode(r.facts->>'emailHash', 'hex'), decode(r.facts->>'emailHash', 'hex'),
      decode(r.facts->>'emailSealed', 'hex'), r.facts->>'emailHint', ${moment()}
    FROM ${rows} AND NOT r.facts ? 'phoneHash' AND NOT EXISTS (
      SELECT 1 FROM "Customer" k WHERE k."businessId" = ${businessId}::uuid
        AND k."emailHash" = decode(r.facts->>'emailHash', 'hex'))
    ORDER BY r.facts->>'emailHash', r.line
    ON CONFLICT ("businessId", "personHash") DO NOTHING`;
}

type Stop = { phoneHash: string | null; emailHash: string | null; stopped: string };

/** Who wants to hear nothing more is not written to; taking the import back does not undo that. */
async function keepStops(tx: Tx, businessId: string, rows: Prisma.Sql): Promise<void> {
  const stops = await tx.$queryRaw<Stop[]>`
    SELECT r.facts->>'phoneHash' AS "phoneHash", r.facts->>'emailHash' AS "emailHash",
      r.facts->>'stopped' AS stopped
    FROM ${rows} AND r.facts->>'stopped' <> ''`;
  const at = moment();
  await keepChoices(
    tx,
    stops.flatMap(({ phoneHash, emailHash, stopped }) =>
      stopped.split(",").flatMap((channel) =>
        [phoneHash, emailHash].flatMap((hash) =>
          hash
            ? {
                contactHash: Buffer.from(hash, "hex"),
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
    select: { caseId: true },
  });
  if (found?.caseId) await reportRecovery(tx, found.caseId, moment());
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
    SELECT count(*)::int AS count FROM "ImportRow" r
    WHERE r."importId" = ${importId}::uuid AND EXISTS (
      SELECT 1 FROM "Customer" c WHERE c."businessId" = ${businessId}::uuid
        AND c."personHash" = decode(COALESCE(r.facts->>'phoneHash', r.facts->>'emailHash'), 'hex'))`;
  return count;
}
