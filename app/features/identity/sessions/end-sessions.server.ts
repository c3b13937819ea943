/** Signs browsers out from afar. The cookie they keep opens nothing any more. */
import { recordEvent } from "~/features/audit/record-event.server";
import { identityFact } from "~/features/identity/identity-events";
import type { Person, SignedIn } from "~/features/identity/person";
import { db } from "~/platform/db.server";

/** Ends one session of one's own; false when there is no such session. */
export const endOneSession = (person: Person, sessionId: string): Promise<boolean> =>
  endSessions(person, { id: sessionId });

/** Ends every session of one's own but the one that asks. */
export const endOtherSessions = (person: SignedIn): Promise<boolean> =>
  endSessions(person, { id: { not: person.sessionId } });

async function endSessions(person: Person, where: { id: string | { not: string } }) {
  return db.$transaction(async (tx) => {
    const { count } = await tx.session.deleteMany({ where: { ...where, personId: person.id } });
    if (count === 0) return false;
    const fact = identityFact("person.sessions_ended", person.id, { person: person.name, count });
    await recordEvent(tx, person, fact);
    return true;
  });
}
