/** Records many facts in the statement that makes them true: a part of a WITH, fed by another part. */
import { moment } from "~/platform/moment.server";
import { timeOrderedId } from "~/platform/time-ordered-id.server";
import { Prisma } from "~prisma/generated/client";
import type { Actor } from "./actor";

/**
 * @param facts a SELECT of subjectId (text), caseId (uuid) and detail (jsonb), one row for each fact;
 * details hold primitive values only, free of customers' data
 */
export function eventsFrom(
  actor: Actor,
  { subjectKind, kind }: { subjectKind: string; kind: string },
  facts: Prisma.Sql,
): Prisma.Sql {
  const at = moment();
  // All of one moment and of one beginning, and then counted, so that indexes grow at their end.
  const beginning = timeOrderedId(at.getTime()).slice(0, "xxxxxxxx-xxxx-7xxx-xxxx-xxxx".length);
  return Prisma.sql`
    INSERT INTO "AuditEvent" (id, at, "actorKind", "actorId", "actorName", "subjectKind", "subjectId",
      "caseId", kind, detail)
    SELECT (${beginning}::text || lpad(to_hex(row_number() OVER ()), 8, '0'))::uuid, ${at},
      ${actor.kind}::"ActorKind", ${actor.id}::uuid, ${actor.name}, ${subjectKind}, f."subjectId",
      f."caseId", ${kind}, f.detail
    FROM (${facts}) f`;
}
