/** Changes how somebody is called and how the application meets them. */
import { recordEvent } from "~/features/audit/record-event.server";
import { identityFact } from "~/features/identity/identity-events";
import type { Person } from "~/features/identity/person";
import { forgetPerson } from "~/features/identity/session.server";
import { db } from "~/platform/db.server";
import type { Profile } from "./profile-schemas";

export async function changeProfile(person: Person, profile: Profile): Promise<void> {
  const fields = Object.keys(profile) as (keyof Profile)[];
  if (fields.every((field) => profile[field] === person[field])) return;

  await db.$transaction(async (tx) => {
    await tx.person.update({ where: { id: person.id }, data: profile, select: { id: true } });
    const fact = identityFact("person.profile_changed", person.id, { person: profile.name });
    await recordEvent(tx, person, fact);
  });
  forgetPerson();
}
