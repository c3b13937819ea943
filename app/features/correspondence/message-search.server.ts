/** Finds what was said, in all threads of cases that a reader may see, the latest first. */
import { casesVisibleTo } from "~/features/cases/case-scope.server";
import type { Person } from "~/features/identity/person";
import { db, type Tx } from "~/platform/db.server";
import { Prisma } from "~prisma/generated/client";

export type FoundMessage = {
  id: string;
  threadId: string;
  title: string;
  /** The first of the thread's cases that may read it and that the reader may see. */
  reference: string;
  /** How the message begins. */
  text: string;
};

type Reader = Pick<Person, "id" | "businessIds">;

export function findMessages(
  person: Reader,
  words: string,
  most: number,
  tx: Tx = db,
): Promise<FoundMessage[]> {
  const readers = Prisma.sql`
    FROM "ThreadCase" l JOIN "Case" c ON c.id = l."caseId"
    WHERE l."threadId" = m."threadId" AND (m."caseId" IS NULL OR m."caseId" = c.id)
      AND ${casesVisibleTo(person)}`;
  return tx.$queryRaw`
    SELECT m.id, m."threadId", h.title, left(m.text, 160) AS text,
      (SELECT c.reference ${readers} ORDER BY l."linkedAt", c.id LIMIT 1) AS reference
    FROM (
      SELECT m.id, m."threadId", m."caseId", m.text, m."happenedAt" FROM "Message" m
      WHERE m.document @@ websearch_to_tsquery('simple', ${words})
        AND (m.state IS NULL OR m.state NOT IN ('draft', 'awaiting_approval', 'scheduled', 'cancelled'))
        AND EXISTS (SELECT 1 ${readers})
      ORDER BY m."happenedAt" DESC, m.id DESC LIMIT ${most}
    ) m JOIN "Thread" h ON h.id = m."threadId"
    ORDER BY m."happenedAt" DESC, m.id DESC`;
}
