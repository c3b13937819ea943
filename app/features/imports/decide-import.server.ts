/** What a person decides about an import: how it is read, that it counts, that it goes out again. */
import { recordEvent } from "~/features/audit/record-event.server";
import type { Person } from "~/features/identity/person";
import { db, type Tx } from "~/platform/db.server";
import { enqueue } from "~/platform/jobs.server";
import { moment } from "~/platform/moment.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import { Prisma } from "~prisma/generated/client";
import type { ImportEvent } from "./import-events";
import { type ImportMove, moveOf } from "./import-state";
import type { Reading } from "./reading";
import { forgetRows } from "./working/staging.server";

const UNREAD = {
  readTo: 0,
  place: Prisma.DbNull,
  good: 0,
  bad: 0,
  repeated: 0,
  known: 0,
  sample: [],
};

/** Reads the whole file in the background, from its beginning. Nothing of it counts yet. */
export function checkAgain(importId: string, reading: Reading): Promise<Verdict> {
  return decide(importId, "check", async (tx) => {
    await forgetRows(tx, importId);
    await tx.importProblem.deleteMany({ where: { importId } });
    await tx.tableImport.update({
      where: { id: importId },
      data: { reading, ...UNREAD },
    });
    await work(tx, importId);
  });
}

export const beginImport = (importId: string): Promise<Verdict> =>
  decide(importId, "begin", (tx) => work(tx, importId));

/** Nothing more comes in until somebody has it go on. */
export const pauseImport = (importId: string): Promise<Verdict> =>
  decide(importId, "pause", async () => {});

/** What was read of it is deleted at once; the worker deletes the file. */
export const cancelImport = (person: Person, importId: string): Promise<Verdict> =>
  decide(importId, "cancel", async (tx, { kind: importKind, businessId, fileName }) => {
    await forgetRows(tx, importId);
    await tx.importProblem.deleteMany({ where: { importId } });
    await tx.tableImport.update({
      where: { id: importId },
      data: { sample: [], endedAt: moment() },
    });
    const event: ImportEvent = { kind: "import.cancelled", detail: { importKind, fileName } };
    await recordEvent(tx, person, { subject: { kind: "business", id: businessId }, ...event });
    await work(tx, importId);
  });

/** Every row it brought in goes out again, in the background. */
export const takeBack = (importId: string): Promise<Verdict> =>
  decide(importId, "take_back", (tx) => work(tx, importId));

const work = (tx: Tx, importId: string) =>
  enqueue(tx, "work-off-imports", {}, { key: `work-off-imports ${importId}` });

type Standing = { kind: string; businessId: string; fileName: string };

function decide(
  id: string,
  move: ImportMove,
  change: (tx: Tx, standing: Standing) => Promise<void>,
): Promise<Verdict> {
  return db.$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT 1 FROM "TableImport" WHERE id = ${id}::uuid FOR UPDATE`;
      const found = await tx.tableImport.findUnique({
        where: { id },
        select: { state: true, kind: true, businessId: true, fileName: true },
      });
      const state = found && moveOf(move, found.state);
      if (!found || !state) return refuse("imports.errors.moved");
      await tx.tableImport.update({ where: { id }, data: { state } });
      await change(tx, found);
      return allow();
    },
    { timeout: 60_000 },
  );
}
