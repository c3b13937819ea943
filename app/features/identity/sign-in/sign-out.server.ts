/** Signs this browser out. */
import { recordEvent } from "~/features/audit/record-event.server";
import { identityFact } from "~/features/identity/identity-events";
import { findPerson, forgetPerson } from "~/features/identity/session.server";
import { db } from "~/platform/db.server";

export async function signOut(request: Request): Promise<void> {
  const person = await findPerson(request);
  if (!person) return;
  await db.$transaction(async (tx) => {
    await tx.session.deleteMany({ where: { id: person.sessionId } });
    const fact = identityFact("person.signed_out", person.id, { person: person.name });
    await recordEvent(tx, person, fact);
  });
  forgetPerson();
}
