/** What customers of a case missed, as tables and people told it, by harm: the gravest first. */
import { db } from "~/platform/db.server";
import { GRAVITY, type Harm } from "../harm";

export type MissedHarm = {
  harm: Harm;
  customers: number;
  /** As the tabs of the list of requests part them. */
  waiting: number;
  taken: number;
  ended: number;
};

export function missedByHarm(caseId: string): Promise<MissedHarm[]> {
  return db.$queryRaw<MissedHarm[]>`
    SELECT m.harm, count(DISTINCT m."customerId")::int AS customers,
      (count(*) FILTER (WHERE m.state = 'open'))::int AS waiting,
      (count(*) FILTER (WHERE m.state = 'in_progress'))::int AS taken,
      (count(*) FILTER (WHERE m.state NOT IN ('open', 'in_progress')))::int AS ended
    FROM "MissedRequest" m WHERE m."caseId" = ${caseId}::uuid
    GROUP BY m.harm ORDER BY array_position(${[...GRAVITY]}::text[], m.harm)`;
}
