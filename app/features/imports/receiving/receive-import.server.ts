/** Takes a table that somebody sends in. It is sealed as it arrives, and looked at before it is kept. */
import { recordEvent } from "~/features/audit/record-event.server";
import type { Person } from "~/features/identity/person";
import { db, type Tx } from "~/platform/db.server";
import { receiveUpload, UploadBroken } from "~/platform/files/upload.server";
import { moment } from "~/platform/moment.server";
import { firstRows } from "~/platform/tables/read-table.server";
import { LARGEST_CSV_BYTES } from "~/platform/tables/table-limits";
import { TableUnreadable } from "~/platform/tables/table-problem";
import { timeOrderedId } from "~/platform/time-ordered-id.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import type { ImportEvent } from "../import-events";
import type { ImportKind } from "../import-kind.server";
import { forgetFile, openStaged, sealingStore } from "../sealed-imports.server";
import { layoutOf } from "./layout.server";

const LONGEST_NAME = 120;

/** Whose rows, and in which case they are, for kinds that are about one. */
type Place = { businessId: string; caseId?: string | null };

type Received = { path: string; sha256: string; bytes: number; name: string; isTooLarge: boolean };

/** Says the id of the import. */
export async function receiveImport(
  person: Person,
  kind: ImportKind,
  of: Place,
  request: Request,
): Promise<Verdict<string>> {
  const store = sealingStore();
  const upload = await receiveUpload(request, store, {
    fileBytes: LARGEST_CSV_BYTES,
    files: 1,
  }).catch((cause) => {
    if (cause instanceof UploadBroken) return null;
    throw cause;
  });
  if (!upload) return refuse("imports.errors.broken");
  const [file] = upload.files;
  if (!file) return refuse("imports.errors.noFile");
  return keepImport(person, kind, of, file, store);
}

/** The same for content that is at hand, such as that of the sample installation. */
export async function importContent(
  person: Person,
  kind: ImportKind,
  of: Place,
  { name, content }: { name: string; content: Uint8Array },
): Promise<Verdict<string>> {
  const store = sealingStore();
  const staged = await store.stage(content);
  return keepImport(person, kind, of, { ...staged, name, isTooLarge: false }, store);
}

async function keepImport(
  person: Person,
  kind: ImportKind,
  { businessId, caseId = null }: Place,
  file: Received,
  store: ReturnType<typeof sealingStore>,
): Promise<Verdict<string>> {
  try {
    if (file.isTooLarge) return refuse("imports.tables.tooLarge");
    const first = await firstRow(file);
    if (!first.ok) return refuse(`imports.tables.${first.why}`);
    const id = timeOrderedId();
    await store.keep(file, id);
    const fileName = file.name.slice(0, LONGEST_NAME) || "table";
    const known = await db.$transaction(async (tx) => {
      const before = await sentBefore(tx, kind, { businessId, caseId }, file.sha256);
      if (before) return before;
      await tx.tableImport.create({
        data: {
          id,
          kind: kind.key,
          businessId,
          caseId,
          fileName,
          fileSha256: file.sha256,
          fileBytes: file.bytes,
          layout: layoutOf(first.cells, kind.wanted),
          lines: store.lines() || null,
          startedById: person.id,
          startedByName: person.name,
          createdAt: moment(),
        },
      });
      const event: ImportEvent = {
        kind: "import.received",
        detail: { importKind: kind.key, fileName, sha256: file.sha256 },
      };
      await recordEvent(tx, person, { subject: { kind: "business", id: businessId }, ...event });
      return null;
    });
    if (!known) return allow(id);
    await forgetFile(id);
    return refuse("imports.errors.again", { at: known.createdAt });
  } finally {
    await store.discard(file);
  }
}

/** Of the same file sent in twice at the same moment the second waits, and finds the first. */
async function sentBefore(tx: Tx, { key: kind }: ImportKind, of: Required<Place>, sha256: string) {
  const lock = `import ${kind} ${of.businessId} ${sha256}`;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${lock}, 0))`;
  return tx.tableImport.findFirst({
    where: {
      ...of,
      kind,
      fileSha256: sha256,
      state: { notIn: ["cancelled", "failed", "undone"] },
    },
    select: { createdAt: true },
  });
}

async function firstRow(file: Received) {
  try {
    const [row] = await firstRows(await openStaged(file), 1);
    return { ok: true as const, cells: row?.cells ?? [] };
  } catch (cause) {
    if (cause instanceof TableUnreadable) return { ok: false as const, why: cause.why };
    throw cause;
  }
}
