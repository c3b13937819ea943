/**
 * Replies of a table, kept and taken back many at once. One that is on record already, of the same
 * person over the same channel at the same moment with the same words, is left alone. A customer
 * whom nobody has touched since stands where they stood once the table is taken back.
 */
import type { ContactChannel } from "~/features/contacts/contact-choice";
import { keepChoices } from "~/features/contacts/keep-choices.server";
import type { ImportPart } from "~/features/imports/import-kind.server";
import type { Tx } from "~/platform/db.server";
import { moment } from "~/platform/moment.server";
import { Prisma } from "~prisma/generated/client";
import { reportImported } from "../../importing/report-imported.server";
import { choicesOfReply } from "./reply-words.server";

/** Checked rows as columns. */
const rowsOf = (importId: string, upTo: number | null): Prisma.Sql => Prisma.sql`(
  SELECT r."importId", r.line, i."caseId", i."businessId", i."startedById", i."startedByName",
    (r.facts->>'customer')::uuid AS "customerId", r.facts->>'channel' AS channel,
    (r.facts->>'at')::timestamptz AS at, decode(r.facts->>'text', 'hex') AS "textSealed",
    decode(r.facts->>'textHash', 'hex') AS "textHash", r.facts->>'reference' AS reference,
    r.facts->>'word' AS word
  FROM "ImportRow" r JOIN "TableImport" i ON i.id = r."importId"
  WHERE r."importId" = ${importId}::uuid AND (${upTo}::int IS NULL OR r.line <= ${upTo}::int))`;

/** Whether the reply of row `r` is on record. */
const IS_KNOWN = Prisma.sql`EXISTS (
  SELECT 1 FROM "CustomerReply" k WHERE k."customerId" = r."customerId" AND k."caseId" = r."caseId"
    AND k.at = r.at AND k.channel = r.channel AND k."textHash" = r."textHash"
    AND k."importId" IS DISTINCT FROM r."importId")`;

export async function countKnownReplies(tx: Tx, importId: string): Promise<number> {
  const [{ count } = { count: 0 }] = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM ${rowsOf(importId, null)} r WHERE ${IS_KNOWN}`;
  return count;
}

export async function knownReplyLines(tx: Tx, importId: string, most: number): Promise<number[]> {
  const rows = await tx.$queryRaw<{ line: number }[]>`
    SELECT r.line FROM ${rowsOf(importId, null)} r WHERE ${IS_KNOWN} ORDER BY r.line LIMIT ${most}`;
  return rows.map(({ line }) => line);
}

/** Somebody who was erased or taken out of the case since the check is left out. */
export async function keepReplies(tx: Tx, { importId, upTo }: ImportPart): Promise<void> {
  const rows = rowsOf(importId, upTo);
  // Whoever notes a reply by hand waits, or is waited for: what they find is what holds.
  await tx.$executeRaw`
    SELECT 1 FROM "AffectedCustomer" a WHERE (a."caseId", a."customerId") IN (
      SELECT r."caseId", r."customerId" FROM ${rows} r) ORDER BY a.id FOR NO KEY UPDATE`;
  const kept = await tx.$queryRaw<Kept[]>`
    WITH kept AS (
      INSERT INTO "CustomerReply" (id, "caseId", "customerId", channel, "textSealed", "textHash",
        reference, at, "notedById", "notedByName", "notedAt", "importId", line)
      SELECT gen_random_uuid(), a."caseId", a."customerId", r.channel, r."textSealed", r."textHash",
        r.reference, r.at, r."startedById", r."startedByName", ${moment()}, r."importId", r.line
      FROM ${rows} r
      JOIN "AffectedCustomer" a ON a."caseId" = r."caseId" AND a."customerId" = r."customerId"
      JOIN "Customer" c ON c.id = a."customerId" AND c."erasedAt" IS NULL
      WHERE NOT ${IS_KNOWN}
      ON CONFLICT ("importId", line) DO NOTHING
      RETURNING line, "customerId", "caseId", at)
    SELECT kept.line, kept."customerId", kept."caseId", kept.at, r.channel, r.word, r."businessId",
      c."personHash", c."emailHash"
    FROM kept JOIN ${rows} r ON r.line = kept.line JOIN "Customer" c ON c.id = kept."customerId"`;
  await keepChoices(
    tx,
    kept.flatMap(({ word, ...reply }) =>
      choicesOfReply({ ...reply, stopped: word === "" ? null : word === "stop" }),
    ),
  );
  await haveAnswered(tx, importId, kept);
}

type Kept = {
  line: number;
  customerId: string;
  caseId: string;
  at: Date;
  channel: ContactChannel;
  word: "" | "stop" | "allow";
  businessId: string;
  personHash: Uint8Array;
  emailHash: Uint8Array | null;
};

/**
 * As `afterReply` and `noteReply` have it for one. Where they stood is kept with the first of their
 * replies that changed it, and with it the version they had then and have now.
 */
async function haveAnswered(tx: Tx, importId: string, kept: readonly Kept[]): Promise<void> {
  const first = new Map<string, Pick<Kept, "customerId" | "caseId" | "line" | "at">>();
  for (const { customerId, caseId, line, at } of kept) {
    const known = first.get(customerId);
    if (!known || at < known.at) first.set(customerId, { customerId, caseId, line, at });
  }
  if (first.size === 0) return;
  const rows = JSON.stringify([...first.values()]);
  await tx.$executeRaw`
    WITH said AS (
      SELECT * FROM jsonb_to_recordset(${rows}::jsonb)
        AS s("customerId" uuid, "caseId" uuid, line int, at timestamptz)
    ), stood AS (
      SELECT a.id, a.state, a."contactedAt", a."respondedAt", a.version, s.*
      FROM said s
      JOIN "AffectedCustomer" a ON a."caseId" = s."caseId" AND a."customerId" = s."customerId"
    ), moved AS (
      UPDATE "AffectedCustomer" a SET version = a.version + 1,
        state = CASE WHEN a.state IN ('made_whole', 'declined') THEN a.state ELSE 'responded' END,
        "respondedAt" = LEAST(a."respondedAt", stood.at),
        "contactedAt" = COALESCE(a."contactedAt", stood.at)
      FROM stood WHERE a.id = stood.id
    ), again AS (
      UPDATE "CustomerReply" y
      SET before = jsonb_set(y.before, '{to}', to_jsonb(stood.version + 1))
      FROM stood WHERE y."importId" = ${importId}::uuid AND y."customerId" = stood."customerId"
        AND (y.before->>'to')::int = stood.version
      RETURNING y."customerId")
    UPDATE "CustomerReply" y SET before = jsonb_build_object('state', stood.state,
      'contactedAt', stood."contactedAt", 'respondedAt', stood."respondedAt",
      'from', stood.version, 'to', stood.version + 1)
    FROM stood WHERE y."importId" = ${importId}::uuid AND y.line = stood.line
      AND NOT EXISTS (SELECT 1 FROM again WHERE again."customerId" = stood."customerId")`;
}

/** Which of several tables is taken back first makes no difference: what one leaves, the next finds. */
export async function takeBackReplies(tx: Tx, importId: string, most: number): Promise<number> {
  const [{ count } = { count: 0 }] = await tx.$queryRaw<{ count: number }[]>`
    WITH gone AS (
      DELETE FROM "CustomerReply" WHERE id IN (
        SELECT id FROM "CustomerReply" WHERE "importId" = ${importId}::uuid LIMIT ${most})
      RETURNING "customerId", "caseId", before
    ), was AS (
      SELECT "customerId", "caseId", before, (before->>'from')::int AS "from",
        (before->>'to')::int AS "to"
      FROM gone WHERE before IS NOT NULL
    ), restored AS (
      UPDATE "AffectedCustomer" a SET version = a.version + 1,
        state = (was.before->>'state')::"CustomerState",
        "contactedAt" = (was.before->>'contactedAt')::timestamptz,
        "respondedAt" = (was.before->>'respondedAt')::timestamptz
      FROM was WHERE a."caseId" = was."caseId" AND a."customerId" = was."customerId"
        AND a.version = was."to"
      RETURNING a."caseId", a."customerId", a.version
    ), later AS (
      UPDATE "CustomerReply" y
      SET before = y.before || (was.before - 'to')
      FROM was WHERE y."caseId" = was."caseId" AND y."customerId" = was."customerId"
        AND (y.before->>'from')::int = was."to"
    ), earlier AS (
      UPDATE "CustomerReply" y SET before = jsonb_set(y.before, '{to}', to_jsonb(r.version))
      FROM was JOIN restored r ON r."caseId" = was."caseId" AND r."customerId" = was."customerId"
      WHERE y."caseId" = was."caseId" AND y."customerId" = was."customerId"
        AND (y.before->>'to')::int = was."from")
    SELECT count(*)::int AS count FROM gone`;
  if (count === 0) await reportImported(tx, importId);
  return count;
}
