/** Asks at once because somebody wants to see it, and waits for the answer for a while. */
import type { Person } from "~/features/identity/person";
import { db } from "~/platform/db.server";
import { log } from "~/platform/log.server";
import { pollConnection } from "./poll-connection.server";
import { visiblePoll } from "./poll-queries.server";

/** `asking`: it goes on by itself. `busy`: another process is at it. */
export type AskedNow = "answered" | "failed" | "asking" | "busy" | "paused";

const PATIENCE = 8000;

/** Null: there is no such connection. */
export async function askNow(
  person: Person,
  id: string,
  hosts?: readonly string[],
): Promise<AskedNow | null> {
  const found = await db.pollConnection.findFirst({
    where: { AND: [visiblePoll(person), { id }] },
    select: { pausedAt: true },
  });
  if (!found) return null;
  if (found.pausedAt) return "paused";

  const asking = pollConnection(id, { hosts });
  const outcome = await Promise.race([asking, soon(PATIENCE)]);
  if (outcome === "late") {
    asking.catch((error) =>
      log.error({ err: error, connectionId: id }, "A connection was not asked"),
    );
    return "asking";
  }
  if (!outcome) return "busy";
  const { problem } = await db.pollConnection.findUniqueOrThrow({
    where: { id },
    select: { problem: true },
  });
  return problem ? "failed" : "answered";
}

const soon = (milliseconds: number) =>
  new Promise<"late">((done) => setTimeout(done, milliseconds, "late").unref());
