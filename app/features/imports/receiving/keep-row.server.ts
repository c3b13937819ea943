/** One row that somebody wrote down by hand, kept as a table of one row that was read and moved. */
import type { Actor } from "~/features/audit/actor";
import type { Tx } from "~/platform/db.server";
import { moment } from "~/platform/moment.server";
import { timeOrderedId } from "~/platform/time-ordered-id.server";
import type { ImportKind, RowRead } from "../import-kind.server";
import { forgetRows, stageRow } from "../working/staging.server";

type Place = { businessId: string; caseId: string };

/** False where the row says what is on record already, and nothing was kept. It stands among imported tables, without a name. */
export async function keepRow(
  tx: Tx,
  person: Extract<Actor, { kind: "person" }>,
  kind: ImportKind,
  { businessId, caseId }: Place,
  { key, facts }: Extract<RowRead, { ok: true }>,
): Promise<boolean> {
  const id = timeOrderedId();
  const now = moment();
  await tx.tableImport.create({
    data: {
      id,
      kind: kind.key,
      businessId,
      caseId,
      fileName: "",
      fileSha256: key.toString("hex"),
      fileBytes: 0,
      lines: 1,
      state: "done",
      readTo: 1,
      good: 1,
      moved: 1,
      startedById: person.id,
      startedByName: person.name,
      createdAt: now,
      endedAt: now,
      fileGoneAt: now,
    },
  });
  await stageRow(tx, kind, id, { line: 1, key, facts });
  if (kind.knownLines && (await kind.countKnown(tx, { importId: id, businessId })) > 0) {
    await forgetRows(tx, id);
    await tx.tableImport.delete({ where: { id }, select: { id: true } });
    return false;
  }
  await kind.move(tx, { importId: id, businessId, from: 1, upTo: 1 });
  await kind.settle?.(tx, id);
  await forgetRows(tx, id);
  return true;
}
