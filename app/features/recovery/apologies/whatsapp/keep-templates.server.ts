/** Keeps what an account's provider lists as its templates: all of them, as they stand now. */
import { db, type Tx } from "~/platform/db.server";
import { type MessageTemplate, readTemplate } from "./message-template";

/** Says how many of them a campaign can send. */
export function keepTemplates(
  connectionId: string,
  listed: readonly unknown[],
  fetchedAt: Date,
): Promise<number> {
  const templates = listed.map(readTemplate).filter((each) => each !== null);
  return db.$transaction(async (tx) => {
    await tx.messageTemplate.deleteMany({ where: { connectionId } });
    await tx.messageTemplate.createMany({
      data: templates.map((template) => ({
        ...template,
        buttons: [...template.buttons],
        connectionId,
        fetchedAt,
      })),
      skipDuplicates: true,
    });
    return templates.filter(({ problem }) => problem === null).length;
  });
}

/**
 * By name; none where the account was never asked.
 * @param names only these
 */
export async function templatesOf(connectionId: string, tx: Tx = db, names?: readonly string[]) {
  const rows = await tx.messageTemplate.findMany({
    where: { connectionId, ...(names && { name: { in: [...names] } }) },
    orderBy: [{ name: "asc" }, { language: "asc" }],
    omit: { connectionId: true },
  });
  return rows.map((row): MessageTemplate & { fetchedAt: Date } => ({
    ...row,
    problem: row.problem as MessageTemplate["problem"],
  }));
}

/** When an account was last asked; null where it never was. */
export async function templatesAskedAt(connectionId: string): Promise<Date | null> {
  const { _max } = await db.messageTemplate.aggregate({
    where: { connectionId },
    _max: { fetchedAt: true },
  });
  return _max.fetchedAt;
}
