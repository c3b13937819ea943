/**
 * Everything that the queue shows given to one lead, with an event for each case and what undoes it,
 * against one UPDATE of the same rows; and how long whoever asked for it waits.
 */
import {
  beginAssignmentRun,
  moveAssignmentRun,
} from "~/features/cases/queue/assigning/begin-assignment-run.server";
import { workOffAssignmentRuns } from "~/features/cases/queue/assigning/work-off-assignment-runs.server";
import { db } from "~/platform/db.server";
import { allowed } from "~test/factories/appeal";
import { createPerson } from "~test/factories/person";
import { msOf } from "./ratio";
import { fillWithCases } from "./sample-cases";

export async function benchAssignments(cases: number): Promise<void> {
  await fillWithCases(cases);
  const lead = await createPerson();
  const bare = await msOf(
    () => db.$executeRaw`
      UPDATE "Case" SET "ownerId" = ${lead.id}::uuid, version = version + 1, "updatedAt" = now()
      WHERE phase IN ('new', 'triage', 'active', 'monitoring')`,
  );
  const other = await createPerson();
  let id = "";
  const begun = await msOf(async () => {
    id = allowed(await beginAssignmentRun(lead, { ids: null, query: "" }, other.id));
  });
  const ours = await msOf(() => workOffAssignmentRuns());
  const { state, done } = await db.assignmentRun.findUniqueOrThrow({ where: { id } });
  if (state !== "done") throw new Error(`${done} cases given away: ${state}`);
  allowed(await moveAssignmentRun(lead, id, "undo"));
  const back = await msOf(() => workOffAssignmentRuns());
  const seconds = (ms: number) => (ms / 1000).toFixed(1);
  console.log(
    `${done} cases given to one lead: begun in ${Math.round(begun)} ms, over in ${seconds(ours)} s, ${(ours / bare).toFixed(2)}x one UPDATE, undone in ${seconds(back)} s`,
  );
}
