/** Changes what a source is called, whose it is, and how patient we are with it. */
import { recordEvent } from "~/features/audit/record-event.server";
import type { Person } from "~/features/identity/person";
import { db, type Tx } from "~/platform/db.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import type { SourceEvent } from "./source-events";
import type { SourceEdit } from "./source-schemas";
import { mayTieTo, visibleSource } from "./source-scope";

/** What somebody else saved meanwhile. */
type Theirs = { version: number; values: Readonly<Record<string, string>> };
type Edited = Verdict | { ok: false; theirs: Theirs };

export function editSource(
  person: Person,
  id: string,
  { version, name, businessId, replayMinutes, silenceHours }: SourceEdit,
): Promise<Edited> {
  return db.$transaction(async (tx): Promise<Edited> => {
    if (!mayTieTo(person, businessId)) return refuse("sources.refusals.business");
    const { count } = await tx.signalSource.updateMany({
      where: { AND: [visibleSource(person), { id, version }] },
      data: {
        name,
        businessId,
        silenceHours,
        ...(replayMinutes !== undefined && { replayMinutes }),
        version: { increment: 1 },
      },
    });
    if (count === 0) return { ok: false, theirs: await theirsOf(tx, id) };
    const event: SourceEvent = { kind: "source.edited", detail: { name } };
    await recordEvent(tx, person, { subject: { kind: "source", id }, ...event });
    return allow();
  });
}

async function theirsOf(tx: Tx, id: string): Promise<Theirs> {
  const { version, name, replayMinutes, silenceHours, business } =
    await tx.signalSource.findUniqueOrThrow({
      where: { id },
      select: {
        version: true,
        name: true,
        replayMinutes: true,
        silenceHours: true,
        business: { select: { name: true } },
      },
    });
  return {
    version,
    values: {
      name,
      businessId: business?.name ?? "",
      replayMinutes: String(replayMinutes),
      silenceHours: silenceHours === null ? "" : String(silenceHours),
    },
  };
}
