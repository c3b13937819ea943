/** Filters of the queue that a person keeps as tabs. They are that person's own. */
import { readTogether } from "~/platform/database/read-together.server";
import type { Tx } from "~/platform/db.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import { Prisma } from "~prisma/generated/client";

const MAX = 20;

export function savedViewsOf(personId: string) {
  return readTogether<{ id: string; name: string; query: string }>(Prisma.sql`
    SELECT id, name, query FROM "SavedView" WHERE "personId" = ${personId}::uuid
    ORDER BY position, id`);
}

export async function saveView(
  tx: Tx,
  personId: string,
  { name, query }: { name: string; query: string },
): Promise<Verdict<string>> {
  const views = await tx.savedView.findMany({
    where: { personId },
    select: { name: true, position: true },
  });
  if (views.length >= MAX) return refuse("cases.refusals.viewTooMany", { max: MAX });
  if (views.some((view) => view.name.toLowerCase() === name.toLowerCase())) {
    return refuse("cases.refusals.viewName");
  }
  const position = Math.max(0, ...views.map((view) => view.position)) + 1;
  const { id } = await tx.savedView.create({
    data: { personId, name, query, position },
    select: { id: true },
  });
  return allow(id);
}

/** Answers with what was removed; null where it was gone. */
export async function removeView(tx: Tx, personId: string, id: string) {
  const own = { where: { id, personId } };
  const view = await tx.savedView.findFirst({ ...own, select: { name: true, query: true } });
  await tx.savedView.deleteMany(own);
  return view;
}
