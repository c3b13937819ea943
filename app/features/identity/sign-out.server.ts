/** Signs this browser out. */
import { recordEvent } from "~/features/audit/record-event.server";
import { db } from "~/platform/db.server";
import { identityFact } from "./identity-events";
import { findPerson, forgetPerson } from "./session.server";

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
