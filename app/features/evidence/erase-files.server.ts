/**
 * Erases exhibits and files at the request of whom they are about. What something frozen refers to
 * stays; of every other exhibit stays that it was there, with its custody.
 */
import { systemActor } from "~/features/audit/actor";
import { ERASED_WORDS, erasing } from "~/platform/database/erasing.server";
import { db, type Tx } from "~/platform/db.server";
import { fileStore } from "~/platform/files/file-store.server";
import { enqueue } from "~/platform/jobs.server";
import { captionColumns, NO_CAPTION } from "./caption";
import { noteCustody } from "./custody.server";
import { keepText, registerFile } from "./keep-file.server";

/** With the copies that were made from them. Gives back how many stay because something is frozen. */
export async function eraseExhibits(tx: Tx, evidenceIds: readonly string[]): Promise<number> {
  const found = await tx.evidence.findMany({
    where: {
      OR: [{ id: { in: [...evidenceIds] } }, { derivedFromId: { in: [...evidenceIds] } }],
    },
    select: { id: true, sha256: true, sealedAt: true },
  });
  const free = found.filter(({ sealedAt }) => sealedAt === null);
  if (free.length === 0) return found.length;
  const marker = await keepText(ERASED_WORDS);
  await registerFile(tx, marker);
  const ids = free.map(({ id }) => id);
  await erasing(tx, () =>
    tx.evidence.updateMany({
      where: { id: { in: ids } },
      data: {
        sha256: marker.sha256,
        fileName: "erased.txt",
        ...captionColumns(NO_CAPTION),
        hidden: {},
        version: { increment: 1 },
      },
    }),
  );
  await noteCustody(tx, systemActor, ids, "erased");
  await releaseFiles(
    tx,
    free.map(({ sha256 }) => sha256),
  );
  return found.length - free.length;
}

/** Forgets files that nothing refers to any more; they leave the disk once that is committed. */
export async function releaseFiles(tx: Tx, sha256s: readonly string[]): Promise<void> {
  const gone = await erasing(
    tx,
    () => tx.$queryRaw<{ sha256: string }[]>`
    DELETE FROM "StoredFile" f WHERE f.sha256 = ANY (${[...sha256s]}::text[])
      AND NOT EXISTS (SELECT 1 FROM "Evidence" e WHERE e.sha256 = f.sha256)
      AND NOT EXISTS (SELECT 1 FROM "ConsentWording" w WHERE w.sha256 = f.sha256)
      AND NOT EXISTS (SELECT 1 FROM "Message" m WHERE m."rawSha256" = f.sha256)
      AND NOT EXISTS (SELECT 1 FROM "InboundMail" i WHERE i."rawSha256" = f.sha256)
      AND NOT EXISTS (SELECT 1 FROM "OutboundMail" o WHERE o."rawSha256" = f.sha256)
    RETURNING f.sha256`,
  );
  for (const { sha256 } of gone) await enqueue(tx, "drop-file", { sha256 });
}

/** Nothing happens to a file that came back meanwhile. */
export async function dropFile(sha256: string): Promise<void> {
  const known = await db.storedFile.findUnique({ where: { sha256 }, select: { sha256: true } });
  if (!known) await fileStore().remove(sha256);
}
