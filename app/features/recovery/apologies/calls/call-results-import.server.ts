/**
 * Results of calls made elsewhere, as an import: a list of calls that somebody downloaded, filled in
 * and sends back. A row is recognised by its id, else by the number; only calls that still wait are
 * settled, so the same file twice changes nothing.
 */
import { contactHash } from "~/features/contacts/contact-hash.server";
import type { ImportKind, ImportPart, RowRead } from "~/features/imports/import-kind.server";
import type { Tx } from "~/platform/db.server";
import { moment } from "~/platform/moment.server";
import { phoneInCell } from "~/platform/tables/phone-cell.server";
import { CUSTOMER_COLUMNS } from "../../importing/customer-columns";
import { holdCampaign, reopenCampaign } from "../campaign/hold-campaign.server";
import { lostContact } from "../sending/lost-contact.server";
import { contacted } from "../sending/settle-batch.server";
import { stopCalls, TOMORROW_MS } from "../sending/settle-by-hand.server";
import { type CallResult, callResultIn } from "./call-result";

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const callResultsImport: ImportKind = {
  key: "call_results",
  wanted: [
    { key: "call", names: ["id", "call id"], fits: (text) => ID.test(text.toLowerCase()) },
    ...CUSTOMER_COLUMNS.filter(({ key }) => key === "phone"),
    {
      key: "result",
      names: ["result", "outcome", "call result", "hasil", "hasil telepon"],
      fits: (text) => callResultIn(text) !== null,
      isRequired: true,
    },
  ],
  constants: [],
  async prepare(tx, { caseId, reading }) {
    const calls = await callsOf(tx, caseId);
    const byPhone = new Map(calls.map(({ id, person }) => [person, id]));
    const known = new Set(calls.map(({ id }) => id));
    return (cell): RowRead => {
      const result = callResultIn(cell("result"));
      if (!result) {
        const reason = cell("result").trim() === "" ? "missing" : "unknownResult";
        return { ok: false, column: "result", reason };
      }
      const id = cell("call").trim().toLowerCase();
      const phone = phoneInCell(cell("phone"), reading.country);
      const person = phone.ok ? contactHash(phone.phone).toString("hex") : "";
      const call = known.has(id) ? id : byPhone.get(person);
      if (!call) return { ok: false, column: id ? "call" : "phone", reason: "unknownCall" };
      return {
        ok: true,
        key: Buffer.from(call.replaceAll("-", ""), "hex"),
        facts: { call, result },
        shown: { result },
      };
    };
  },
  move: settleCalls,
  takeBack: openAgain,
  async countKnown(tx, { importId }) {
    const [{ count } = { count: 0 }] = await tx.$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS count FROM "ImportRow" r
      JOIN "ApologyDelivery" d ON d.id = (r.facts->>'call')::uuid
      WHERE r."importId" = ${importId}::uuid AND d.state <> 'waiting'`;
    return count;
  },
};

/** Of somebody on several lists the call of the latest counts, unless the row names another. */
const callsOf = (tx: Tx, caseId: string | null) => tx.$queryRaw<{ id: string; person: string }[]>`
  SELECT d.id, encode(k."personHash", 'hex') AS person
  FROM "ApologyDelivery" d
  JOIN "Campaign" c ON c.id = d."campaignId"
  JOIN "Customer" k ON k.id = d."customerId"
  WHERE c."caseId" = ${caseId}::uuid AND c.channel = 'call' AND d.wave > 0
  ORDER BY c."startedAt", d.id`;

type Called = { id: string; result: CallResult; personHash: Uint8Array };

async function settleCalls(tx: Tx, { importId, businessId, upTo }: ImportPart): Promise<void> {
  const now = moment();
  const called = await tx.$queryRaw<Called[]>`
    WITH told AS (
      SELECT (r.facts->>'call')::uuid AS id, r.facts->>'result' AS result, i."startedByName" AS by
      FROM "ImportRow" r JOIN "TableImport" i ON i.id = r."importId"
      WHERE r."importId" = ${importId}::uuid AND r.line <= ${upTo})
    UPDATE "ApologyDelivery" d SET
      state = CASE t.result WHEN 'reached' THEN 'sent' WHEN 'wrong' THEN 'failed'
        WHEN 'stop' THEN 'skipped' ELSE 'waiting' END::"ApologyState",
      reason = CASE t.result WHEN 'wrong' THEN 'wrong_number' WHEN 'stop' THEN 'opted_out'
        ELSE '' END,
      "sentAt" = CASE WHEN t.result = 'reached' THEN ${now}::timestamptz END,
      "nextTryAt" = CASE WHEN t.result = 'later'
        THEN ${new Date(now.getTime() + TOMORROW_MS)}::timestamptz END,
      "handedOverAt" = ${now}, attempts = d.attempts + 1, "settledByName" = t.by,
      "importId" = ${importId}::uuid
    FROM told t JOIN "ApologyDelivery" o ON o.id = t.id
      JOIN "Customer" k ON k.id = o."customerId"
    WHERE d.id = t.id AND d.state = 'waiting' AND d."importId" IS DISTINCT FROM ${importId}::uuid
      AND k."businessId" = ${businessId}::uuid
    RETURNING d.id, t.result, k."personHash"`;
  const those = (result: CallResult) => called.filter((each) => each.result === result);
  await contacted(
    tx,
    those("reached").map(({ id }) => id),
  );
  await stopCalls(
    tx,
    businessId,
    those("stop").map(({ personHash }) => personHash),
    now,
  );
}

/** Calls wait again, and so do the people where nothing else reached them. Who wants no calls gets none. */
async function openAgain(tx: Tx, importId: string, most: number): Promise<number> {
  const open = await tx.$queryRaw<{ id: string; campaignId: string }[]>`
    UPDATE "ApologyDelivery" SET state = 'waiting', reason = '', "sentAt" = NULL,
      "nextTryAt" = NULL, "settledByName" = '', "importId" = NULL
    WHERE id IN (SELECT id FROM "ApologyDelivery" WHERE "importId" = ${importId}::uuid
      ORDER BY id LIMIT ${most} FOR UPDATE)
    RETURNING id, "campaignId"`;
  await lostContact(
    tx,
    open.map(({ id }) => id),
  );
  const found = await tx.tableImport.findUnique({
    where: { id: importId },
    select: { startedById: true, startedByName: true },
  });
  if (!found) return 0;
  const actor = { kind: "person", id: found.startedById, name: found.startedByName } as const;
  for (const id of new Set(open.map(({ campaignId }) => campaignId))) {
    const held = await holdCampaign(tx, id);
    if (held) await reopenCampaign(tx, actor, held);
  }
  return open.length;
}
