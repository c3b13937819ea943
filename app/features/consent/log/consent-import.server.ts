/** A log of consents, as an import: who agreed where and when. Numbers become keyed hashes as they are read. */
import { contactHash } from "~/features/contacts/contact-hash.server";
import type { ImportKind, RowRead } from "~/features/imports/import-kind.server";
import type { Tx } from "~/platform/db.server";
import { numberHint } from "~/platform/tables/masked";
import { momentInCell } from "~/platform/tables/moment-cell";
import { phoneInCell } from "~/platform/tables/phone-cell.server";
import { phoneColumn } from "~/platform/tables/phone-column";

const HASH_BYTES = 32;
const A_DAY = 86_400_000;
const EARLIEST_HEADINGS = ["opted in at", "optin date", "consent date", "consented at", "given at"];

export const consentImport: ImportKind = {
  key: "consent",
  wanted: [
    { ...phoneColumn(), isRequired: true },
    {
      key: "givenAt",
      names: [
        ...EARLIEST_HEADINGS,
        "optin at",
        "opt in",
        "tanggal persetujuan",
        "waktu persetujuan",
        "created at",
        "timestamp",
        "tanggal",
        "waktu",
        "date",
        "time",
      ],
    },
    {
      key: "source",
      names: ["source", "acquisition source", "sumber", "channel", "kanal", "form"],
    },
    {
      key: "wording",
      names: ["wording", "consent version", "text version", "version", "versi", "teks"],
    },
    {
      key: "confirmedAt",
      names: ["confirmed at", "double opt in", "confirmation date", "dikonfirmasi"],
    },
    {
      key: "withdrawnAt",
      names: ["withdrawn at", "opted out at", "opt out", "unsubscribed at", "dicabut", "berhenti"],
    },
  ],
  constants: ["source"],

  async prepare(tx, { businessId, reading }) {
    const sources = await sourcesByName(tx, businessId);
    const { country, order, zone, constants } = reading;
    const now = Date.now();
    return (cell): RowRead => {
      const phone = phoneInCell(cell("phone"), country);
      if (!phone.ok) return { ok: false, column: "phone", reason: phone.why };
      const source = sources.get(nameMark(cell("source") || (constants.source ?? "")));
      if (!source) return { ok: false, column: "source", reason: "unknownSource" };
      const moments: Record<string, string | null> = {};
      for (const column of ["givenAt", "confirmedAt", "withdrawnAt"]) {
        const written = cell(column);
        const at = written ? momentInCell(written, order, zone) : null;
        if (written && !at) return { ok: false, column, reason: "noMoment" };
        if (at && at.getTime() > now + A_DAY) return { ok: false, column, reason: "inFuture" };
        moments[column] = at?.toISOString() ?? null;
      }
      const wording = source.wordings.get(nameMark(cell("wording")));
      return {
        ok: true,
        key: Buffer.concat([
          contactHash(phone.phone),
          Buffer.from(source.id.replaceAll("-", ""), "hex"),
        ]),
        facts: { ...moments, wordingId: wording?.id ?? null },
        shown: {
          phone: numberHint(phone.phone),
          source: source.name,
          givenAt: moments.givenAt ?? "",
          wording: wording?.label ?? "",
        },
      };
    };
  },

  async move(tx, { importId, businessId, upTo }) {
    await tx.$executeRaw`
      INSERT INTO "ConsentRecord" ("importId", line, "businessId", "sourceId", "wordingId",
        "contactHash", "givenAt", "confirmedAt", "withdrawnAt")
      SELECT r."importId", r.line, ${businessId}::uuid,
        encode(substring(r.key FROM ${HASH_BYTES + 1}), 'hex')::uuid, (r.facts->>'wordingId')::uuid,
        substring(r.key FROM 1 FOR ${HASH_BYTES}), (r.facts->>'givenAt')::timestamptz,
        (r.facts->>'confirmedAt')::timestamptz, (r.facts->>'withdrawnAt')::timestamptz
      FROM "ImportRow" r WHERE r."importId" = ${importId}::uuid AND r.line <= ${upTo}
      ON CONFLICT ("importId", line) DO NOTHING`;
  },

  takeBack: (tx, importId, most) => tx.$executeRaw`
    DELETE FROM "ConsentRecord" WHERE ("importId", line) IN (
      SELECT "importId", line FROM "ConsentRecord" WHERE "importId" = ${importId}::uuid LIMIT ${most})`,

  async countKnown(tx, { importId, businessId }) {
    const [{ count } = { count: 0 }] = await tx.$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS count FROM "ImportRow" r
      WHERE r."importId" = ${importId}::uuid AND EXISTS (
        SELECT 1 FROM "ConsentRecord" c
        WHERE c."businessId" = ${businessId}::uuid
          AND c."contactHash" = substring(r.key FROM 1 FOR ${HASH_BYTES})
          AND c."sourceId" = encode(substring(r.key FROM ${HASH_BYTES + 1}), 'hex')::uuid)`;
    return count;
  },
};

/** Sources by their name and by their id, wordings by what the business calls them. */
async function sourcesByName(tx: Tx, businessId: string) {
  const found = await tx.consentSource.findMany({
    where: { businessId },
    select: { id: true, name: true, wordings: { select: { id: true, label: true } } },
  });
  return new Map(
    found.flatMap(({ id, name, wordings }) => {
      const source = {
        id,
        name,
        wordings: new Map(wordings.map((wording) => [nameMark(wording.label), wording] as const)),
      };
      return [[nameMark(name), source] as const, [id, source] as const];
    }),
  );
}

const nameMark = (name: string): string => name.trim().toLowerCase().replace(/\s+/g, " ");
