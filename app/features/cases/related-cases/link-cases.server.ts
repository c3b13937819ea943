/** Links two cases that belong together without being the same. The link reads the same from both sides. */
import type { Actor } from "~/features/audit/actor";
import { recordEvent } from "~/features/audit/record-event.server";
import { touchCase } from "~/features/cases/tracks/touch-case.server";
import type { Tx } from "~/platform/db.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import type { LinkKind } from "./case-link";

type Named = { id: string; reference: string };

export async function linkCases(
  tx: Tx,
  actor: Actor & { id: string },
  from: Named,
  to: Named,
  kind: LinkKind,
  now = new Date(),
): Promise<Verdict> {
  if (from.id === to.id) return refuse("cases.refusals.linkItself");
  const [first, second] = [from.id, to.id].sort() as [string, string];
  const { count } = await tx.caseLink.createMany({
    data: [{ fromId: first, toId: second, kind, byId: actor.id }],
    skipDuplicates: true,
  });
  if (count === 0) return refuse("cases.refusals.linkTwice");
  await recordOnBoth(tx, actor, from, to, "case.linked", kind, now);
  return allow();
}

/** Answers with what the link was; null where there was none any more. */
export async function unlinkCases(
  tx: Tx,
  actor: Actor,
  from: Named,
  to: Named,
  now = new Date(),
): Promise<LinkKind | null> {
  const [fromId, toId] = [from.id, to.id].sort() as [string, string];
  const [removed] = await tx.$queryRaw<{ kind: LinkKind }[]>`
    DELETE FROM "CaseLink" WHERE "fromId" = ${fromId}::uuid AND "toId" = ${toId}::uuid
    RETURNING kind`;
  if (!removed) return null;
  await recordOnBoth(tx, actor, from, to, "case.unlinked", null, now);
  return removed.kind;
}

async function recordOnBoth(
  tx: Tx,
  actor: Actor,
  one: Named,
  other: Named,
  kind: string,
  link: LinkKind | null,
  now: Date,
) {
  for (const [here, there] of [
    [one, other],
    [other, one],
  ] as const) {
    await recordEvent(tx, actor, {
      subject: { kind: "case", id: here.id },
      caseId: here.id,
      kind,
      detail: { reference: there.reference, ...(link && { link }) },
    });
    await touchCase(tx, here.id, now);
  }
}
