/**
 * How it went with customers whom somebody else reached, as an import: a list of calls, or the letters
 * that were handed out to another tool, filled in and sent back. A row is recognised by its id, else
 * by the number or address; only what is still open is settled, so the same file twice changes nothing.
 */
import { contactHash } from "~/features/contacts/contact-hash.server";
import type { ImportKind, ImportPart, RowRead } from "~/features/imports/import-kind.server";
import type { Tx } from "~/platform/db.server";
import { moment } from "~/platform/moment.server";
import { phoneInCell } from "~/platform/tables/phone-cell.server";
import { Prisma } from "~prisma/generated/client";
import { CUSTOMER_COLUMNS } from "../../importing/customer-columns";
import { CAMPAIGN_CHANNELS, type CampaignChannel } from "../campaign/campaign-lifecycle";
import { holdCampaign, reopenCampaign } from "../campaign/hold-campaign.server";
import { lostContact } from "../sending/lost-contact.server";
import { contacted } from "../sending/settle-batch.server";
import { NOT_REACHED, stopHearing, TOMORROW_MS } from "../sending/settle-by-hand.server";
import { type CallResult, callResultIn } from "./call-result";

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const callResultsImport: ImportKind = {
  key: "call_results",
  wanted: [
    { key: "call", names: ["id", "call id"], fits: (text) => ID.test(text.toLowerCase()) },
    ...CUSTOMER_COLUMNS.filter(({ key }) => key === "phone" || key === "email"),
    {
      key: "result",
      names: ["result", "outcome", "call result", "status", "hasil", "hasil telepon"],
      fits: (text) => callResultIn(text) !== null,
      isRequired: true,
    },
  ],
  constants: [],
  async prepare(tx, { caseId, reading }) {
    const calls = await calledOf(tx, caseId);
    const byPerson = new Map(
      calls.flatMap(({ id, person, email }) => [[person, id] as const, [email ?? "", id] as const]),
    );
    const known = new Set(calls.map(({ id }) => id));
    return (cell): RowRead => {
      const result = callResultIn(cell("result"));
      if (!result) {
        const reason = cell("result").trim() === "" ? "missing" : "unknownResult";
        return { ok: false, column: "result", reason };
      }
      const id = cell("call").trim().toLowerCase();
      const phone = phoneInCell(cell("phone"), reading.country);
      const email = cell("email").trim().toLowerCase();
      const person = phone.ok ? phone.phone : email;
      const hash = person && contactHash(person).toString("hex");
      const call = known.has(id) ? id : hash && byPerson.get(hash);
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
      JOIN "Campaign" c ON c.id = d."campaignId"
      WHERE r."importId" = ${importId}::uuid AND NOT ${OPEN}`;
    return count;
  },
};

/** A call that waits, or a letter that another tool has; with `c` for its campaign. */
const OPEN = Prisma.sql`(d.state::text = CASE WHEN c."isElsewhere" THEN 'handed_over' ELSE 'waiting' END)`;

type Called = { id: string; person: string; email: string | null };

/** Of somebody on several lists the latest counts, unless the row names another. */
const calledOf = (tx: Tx, caseId: string | null) => tx.$queryRaw<Called[]>`
  SELECT d.id, encode(k."personHash", 'hex') AS person, encode(k."emailHash", 'hex') AS email
  FROM "ApologyDelivery" d
  JOIN "Campaign" c ON c.id = d."campaignId"
  JOIN "Customer" k ON k.id = d."customerId"
  WHERE c."caseId" = ${caseId}::uuid AND d.wave > 0
    AND (c.channel = 'call' OR (c."isElsewhere" AND d."handedOverAt" IS NOT NULL))
  ORDER BY c."startedAt", d.id`;

type Settled = {
  id: string;
  result: CallResult;
  channel: CampaignChannel;
  personHash: Uint8Array;
  emailHash: Uint8Array | null;
};

async function settleCalls(tx: Tx, { importId, businessId, upTo }: ImportPart): Promise<void> {
  const now = moment();
  const settled = await tx.$queryRaw<Settled[]>`
    WITH told AS (
      SELECT (r.facts->>'call')::uuid AS id, r.facts->>'result' AS result, i."startedByName" AS by
      FROM "ImportRow" r JOIN "TableImport" i ON i.id = r."importId"
      WHERE r."importId" = ${importId}::uuid AND r.line <= ${upTo})
    UPDATE "ApologyDelivery" o SET
      state = CASE t.result WHEN 'reached' THEN 'sent' WHEN 'wrong' THEN 'failed'
        WHEN 'stop' THEN 'skipped' ELSE 'waiting' END::"ApologyState",
      reason = CASE t.result WHEN 'wrong'
          THEN (${JSON.stringify(NOT_REACHED)}::jsonb)->>c.channel
        WHEN 'stop' THEN 'opted_out' ELSE '' END,
      "sentAt" = CASE WHEN t.result = 'reached' THEN ${now}::timestamptz END,
      "nextTryAt" = CASE WHEN t.result = 'later'
        THEN ${new Date(now.getTime() + TOMORROW_MS)}::timestamptz END,
      "handedOverAt" = CASE WHEN c."isElsewhere" THEN o."handedOverAt" ELSE ${now}::timestamptz END,
      attempts = CASE WHEN c."isElsewhere" THEN o.attempts ELSE o.attempts + 1 END,
      "settledByName" = t.by, "importId" = ${importId}::uuid
    FROM told t JOIN "ApologyDelivery" d ON d.id = t.id
      JOIN "Campaign" c ON c.id = d."campaignId"
      JOIN "Customer" k ON k.id = d."customerId"
    WHERE o.id = t.id AND ${OPEN} AND o.state = d.state
      AND o."importId" IS DISTINCT FROM ${importId}::uuid AND k."businessId" = ${businessId}::uuid
    RETURNING o.id, t.result, c.channel, k."personHash", k."emailHash"`;
  const those = (result: CallResult) => settled.filter((each) => each.result === result);
  await contacted(
    tx,
    those("reached").map(({ id }) => id),
  );
  for (const channel of CAMPAIGN_CHANNELS) {
    const people = those("stop").filter((each) => each.channel === channel);
    await stopHearing(tx, { businessId, channel }, people, now);
  }
}

/** They are open again, and so are the people where nothing else reached them. Who wants to hear nothing hears nothing. */
async function openAgain(tx: Tx, importId: string, most: number): Promise<number> {
  const open = await tx.$queryRaw<{ id: string; campaignId: string }[]>`
    UPDATE "ApologyDelivery" d SET reason = '', "sentAt" = NULL, "nextTryAt" = NULL,
      state = CASE WHEN c."isElsewhere" THEN 'handed_over' ELSE 'waiting' END::"ApologyState",
      "settledByName" = '', "importId" = NULL
    FROM "Campaign" c
    WHERE c.id = d."campaignId" AND d.id IN (SELECT id FROM "ApologyDelivery"
      WHERE "importId" = ${importId}::uuid ORDER BY id LIMIT ${most} FOR UPDATE)
    RETURNING d.id, d."campaignId"`;
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
