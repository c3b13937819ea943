/** A log of sent messages, as an import: when, what, in which campaign, with which outcome. */
import { createHash } from "node:crypto";
import { contactHash } from "~/features/contacts/contact-hash.server";
import { messageState } from "~/features/enforcement/messages/message-word";
import type { ImportKind, RowRead } from "~/features/imports/import-kind.server";
import { maskedText, numberHint, shortened } from "~/platform/tables/masked";
import { momentInCell } from "~/platform/tables/moment-cell";
import { phoneInCell } from "~/platform/tables/phone-cell.server";
import { phoneColumn } from "~/platform/tables/phone-column";
import { categoryOf } from "./message-category";

const LONGEST_NAME = 120;
const LONGEST_SENDER = 64;
const LONGEST_CODE = 48;
const A_DAY = 86_400_000;

export const sendLogImport: ImportKind = {
  key: "send_log",
  wanted: [
    { ...phoneColumn(["recipient", "recipient id", "to", "penerima", "tujuan"]), isRequired: true },
    {
      key: "sentAt",
      names: [
        "sent at",
        "send time",
        "sent",
        "timestamp",
        "created at",
        "waktu kirim",
        "tanggal kirim",
        "waktu",
        "tanggal",
        "date",
        "time",
      ],
      isRequired: true,
    },
    {
      key: "category",
      names: ["category", "pricing category", "conversation category", "kategori"],
    },
    { key: "template", names: ["template name", "template", "templat", "nama templat"] },
    { key: "campaign", names: ["campaign", "campaign name", "broadcast", "kampanye"] },
    { key: "state", names: ["status", "state", "message status", "delivery status"] },
    { key: "code", names: ["error code", "error", "code", "kode kesalahan", "kode"] },
    { key: "sender", names: ["from", "sender", "phone number id", "channel", "pengirim"] },
    { key: "messageId", names: ["wamid", "message id", "whatsapp message id", "id", "id pesan"] },
  ],
  constants: ["campaign", "category"],

  async prepare(_, { reading }) {
    const { country, order, zone, constants } = reading;
    const now = Date.now();
    return (cell, line): RowRead => {
      const phone = phoneInCell(cell("phone"), country);
      if (!phone.ok) return { ok: false, column: "phone", reason: phone.why };
      const sentAt = momentInCell(cell("sentAt"), order, zone);
      if (!sentAt) {
        return { ok: false, column: "sentAt", reason: cell("sentAt") ? "noMoment" : "missing" };
      }
      if (sentAt.getTime() > now + A_DAY)
        return { ok: false, column: "sentAt", reason: "inFuture" };
      const named = (key: string) =>
        shortened(maskedText(cell(key) || (constants[key] ?? "")), LONGEST_NAME);
      const [category, template, campaign] = [
        categoryOf(cell("category") || (constants.category ?? "")),
        named("template"),
        named("campaign"),
      ];
      const state = messageState(cell("state")) ?? "";
      const hint = numberHint(phone.phone);
      return {
        ok: true,
        key: keyOf(cell("messageId"), line),
        facts: {
          hash: contactHash(phone.phone).toString("hex"),
          hint,
          sentAt: sentAt.toISOString(),
          category,
          template,
          campaign,
          state,
          code: shortened(cell("code"), LONGEST_CODE) || null,
          sender: shortened(cell("sender"), LONGEST_SENDER),
        },
        shown: { phone: hint, sentAt: sentAt.toISOString(), category, template, campaign, state },
      };
    };
  },

  async move(tx, { importId, businessId, upTo }) {
    await tx.$executeRaw`
      INSERT INTO "SentMessage" ("importId", line, "businessId", sender, "sentAt", category, template,
        campaign, state, code, "recipientHash", "recipientHint")
      SELECT i."importId", i.line, ${businessId}::uuid, f.sender, f."sentAt", f.category, f.template,
        f.campaign, f.state, f.code, decode(f.hash, 'hex'), f.hint
      FROM "ImportRow" i, jsonb_to_record(i.facts) AS f(sender text, "sentAt" timestamptz,
        category text, template text, campaign text, state text, code text, hash text, hint text)
      WHERE i."importId" = ${importId}::uuid AND i.line <= ${upTo}
      ON CONFLICT ("importId", line) DO NOTHING`;
  },

  takeBack: (tx, importId, most) => tx.$executeRaw`
    DELETE FROM "SentMessage" WHERE ("importId", line) IN (
      SELECT "importId", line FROM "SentMessage" WHERE "importId" = ${importId}::uuid LIMIT ${most})`,

  /** Messages of the same recipient and second, in another import. */
  async countKnown(tx, { importId, businessId }) {
    const [{ count } = { count: 0 }] = await tx.$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS count FROM "ImportRow" r
      WHERE r."importId" = ${importId}::uuid AND EXISTS (
        SELECT 1 FROM "SentMessage" m
        WHERE m."businessId" = ${businessId}::uuid
          AND m."sentAt" = (r.facts->>'sentAt')::timestamptz
          AND m."recipientHash" = decode(r.facts->>'hash', 'hex'))`;
    return count;
  },
};

/** A message is itself by its id; without one every row is a message of its own. */
function keyOf(messageId: string, line: number): Buffer {
  if (messageId) return createHash("sha256").update(messageId).digest();
  const key = Buffer.alloc(4);
  key.writeUInt32BE(line);
  return key;
}
