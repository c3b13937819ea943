/** Begins to compare stored deliveries with today's rules. Nothing changes until somebody applies it. */
import { recordEvent } from "~/features/audit/record-event.server";
import type { Person } from "~/features/identity/person";
import { db } from "~/platform/db.server";
import { instantOf } from "~/platform/i18n/wall-clock";
import { enqueue } from "~/platform/jobs.server";
import { RULES_VERSION } from "~templates/rules/version";
import type { ReplayAsked } from "./replay-schemas";

const DAY = 86_400_000;

/** Days are those of the person's zone, both included. Says the id of the replay. */
export function startReplay(
  person: Person,
  { from, until, sourceId, kind }: ReplayAsked,
): Promise<string> {
  return db.$transaction(async (tx) => {
    const { id } = await tx.replay.create({
      data: {
        startedById: person.id,
        startedByName: person.name,
        sourceId: sourceId || null,
        kind: kind || null,
        from: instantOf(`${from}T00:00`, person.timeZone),
        until: new Date(instantOf(`${until}T00:00`, person.timeZone).getTime() + DAY),
        rulesVersion: RULES_VERSION,
      },
      select: { id: true },
    });
    await recordEvent(tx, person, {
      subject: { kind: "replay", id },
      kind: "replay.started",
      detail: { from, until },
    });
    await enqueue(tx, "compare-replay", { replayId: id }, { key: `compare-replay ${id}` });
    return id;
  });
}
