/** Who else has a case open. A hint that fades by itself, never a lock. */
import { db, type Tx } from "~/platform/db.server";

const FADES_AFTER = 75_000;

export type Presence = { id: string; name: string; place: string };

/** Says that somebody is here, and answers with who else is. */
export async function notePresence(
  caseId: string,
  personId: string,
  place: string,
  now = new Date(),
  tx: Tx = db,
): Promise<Presence[]> {
  await tx.$executeRaw`
    INSERT INTO "CasePresence" ("caseId", "personId", place, "seenAt")
    VALUES (${caseId}::uuid, ${personId}::uuid, ${place}, ${now})
    ON CONFLICT ("caseId", "personId") DO UPDATE SET place = EXCLUDED.place, "seenAt" = EXCLUDED."seenAt"`;
  return tx.$queryRaw<Presence[]>`
    SELECT p.id, p.name, s.place FROM "CasePresence" s JOIN "Person" p ON p.id = s."personId"
    WHERE s."caseId" = ${caseId}::uuid AND s."personId" <> ${personId}::uuid
      AND s."seenAt" > ${new Date(now.getTime() - FADES_AFTER)}
    ORDER BY s."seenAt" DESC LIMIT 8`;
}
