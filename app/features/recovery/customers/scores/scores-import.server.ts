/**
 * What customers said of how it was made up to them, as an import from whatever asked them. Only
 * customers of the case can be in it; several rows about one are kept, and the latest counts.
 */
import { createHash } from "node:crypto";
import type { ImportKind, ImportPart, RowRead } from "~/features/imports/import-kind.server";
import type { Reading } from "~/features/imports/reading";
import type { Tx } from "~/platform/db.server";
import { moment } from "~/platform/moment.server";
import { momentInCell } from "~/platform/tables/moment-cell";
import { CUSTOMER_COLUMNS } from "../../importing/customer-columns";
import { customerInRow, type KnownCustomers, knownCustomers } from "../known-customers.server";
import { settleScores } from "./settle-scores.server";

const A_DAY = 86_400_000;

export const scoresImport: ImportKind = {
  key: "scores",
  wanted: [
    ...CUSTOMER_COLUMNS.filter(({ key }) => key === "phone" || key === "email"),
    {
      key: "score",
      names: ["score", "rating", "csat", "satisfaction", "nilai", "skor", "kepuasan"],
      fits: (text) => /^[1-5]$/.test(text.trim()),
      isRequired: true,
    },
    {
      key: "at",
      names: ["at", "when", "date", "time", "answered at", "tanggal", "waktu"],
      isRequired: true,
    },
  ],
  constants: [],
  async prepare(tx, { caseId, reading }) {
    const known = await knownCustomers(tx, caseId);
    return (cell) => readScore(cell, reading, known);
  },
  move: keepScores,
  async takeBack(tx, importId, most) {
    const gone = await tx.$queryRaw<{ caseId: string; customerId: string }[]>`
      DELETE FROM "CustomerScore" WHERE id IN (
        SELECT id FROM "CustomerScore" WHERE "importId" = ${importId}::uuid LIMIT ${most})
      RETURNING "caseId", "customerId"`;
    const [first] = gone;
    if (first) await settleScores(tx, first.caseId, peopleIn(gone));
    return gone.length;
  },
  async countKnown(tx, { importId }) {
    const [{ count } = { count: 0 }] = await tx.$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS count FROM "ImportRow" r JOIN "TableImport" i ON i.id = r."importId"
      JOIN "CustomerScore" s ON s."caseId" = i."caseId"
        AND s."customerId" = (r.facts->>'customer')::uuid AND s.score = (r.facts->>'score')::int
        AND s.at = (r.facts->>'at')::timestamptz
      WHERE r."importId" = ${importId}::uuid`;
    return count;
  },
};

function readScore(
  cell: (key: string) => string,
  { country, order, zone }: Reading,
  known: KnownCustomers,
): RowRead {
  const who = customerInRow(cell, country, known);
  if (!who.ok) return who;
  const score = cell("score").trim();
  if (!/^[1-5]$/.test(score)) return { ok: false, column: "score", reason: "noScore" };
  const at = momentInCell(cell("at"), order, zone);
  if (!at) return { ok: false, column: "at", reason: cell("at") ? "noMoment" : "missing" };
  if (at.getTime() > Date.now() + A_DAY) return { ok: false, column: "at", reason: "inFuture" };
  const facts = { customer: who.customer, score, at: at.toISOString() };
  return {
    ok: true,
    key: createHash("sha256").update(JSON.stringify(facts)).digest(),
    facts,
    shown: { person: who.hint, score, at: facts.at },
  };
}

/** Somebody who was erased or taken out of the case since the check is left out. */
async function keepScores(tx: Tx, { importId, upTo }: ImportPart): Promise<void> {
  const kept = await tx.$queryRaw<{ caseId: string; customerId: string }[]>`
    INSERT INTO "CustomerScore" (id, "caseId", "customerId", score, at, "notedByName", "notedAt",
      "importId", line)
    SELECT gen_random_uuid(), a."caseId", a."customerId", (r.facts->>'score')::int,
      (r.facts->>'at')::timestamptz, i."startedByName", ${moment()}, r."importId", r.line
    FROM "ImportRow" r JOIN "TableImport" i ON i.id = r."importId"
    JOIN "AffectedCustomer" a ON a."caseId" = i."caseId"
      AND a."customerId" = (r.facts->>'customer')::uuid
    JOIN "Customer" c ON c.id = a."customerId" AND c."erasedAt" IS NULL
    WHERE r."importId" = ${importId}::uuid AND r.line <= ${upTo}
    ON CONFLICT ("importId", line) DO NOTHING
    RETURNING "caseId", "customerId"`;
  const [first] = kept;
  if (first) await settleScores(tx, first.caseId, peopleIn(kept));
}

const peopleIn = (rows: readonly { customerId: string }[]): string[] => [
  ...new Set(rows.map(({ customerId }) => customerId)),
];
