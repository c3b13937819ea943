/** Changes how somebody is called and how the application meets them. */
import { recordEvent } from "~/features/audit/record-event.server";
import { db } from "~/platform/db.server";
import { identityFact } from "./identity-events";
import type { Person } from "./person";
import type { Profile } from "./profile-schemas";
import { forgetPerson } from "./session.server";

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
