import type { Person } from "~/features/identity/person";
import { db } from "~/platform/db.server";
import type { Prisma } from "~prisma/generated/client";
import { next } from "./next";

/** What everybody made here signs in with. */
export const PASSWORD = "correct horse battery";

const PASSWORD_HASH =
  "$argon2id$v=19$m=19456,t=2,p=1$NfIS/sY4OoqZh0ptbm1lPQ$icQqU7OWxnKtjwVBlVtqHy+XPOKwas2ZBBaSGrWsQa8";

type Overrides = Partial<Omit<Prisma.PersonUncheckedCreateInput, "businesses">> & {
  /** Limits the person to these businesses. */
  businessIds?: string[];
};

/** Somebody who may sign in: a support lead unless the test says otherwise. */
export async function createPerson({ businessIds, ...overrides }: Overrides = {}): Promise<Person> {
  const number = next();
  const { passwordHash: _, ...person } = await db.person.create({
    data: {
      email: `person${number}@example.com`,
      name: `Person ${number}`,
      passwordHash: PASSWORD_HASH,
      roles: ["support_lead"],
      language: "en",
      timeZone: "Asia/Jakarta",
      seesAllBusinesses: businessIds === undefined,
      ...overrides,
      ...(businessIds && {
        businesses: { create: businessIds.map((businessId) => ({ businessId })) },
      }),
    },
  });
  return {
    kind: "person",
    id: person.id,
    name: person.name,
    email: person.email,
    roles: person.roles,
    businessIds: businessIds ?? null,
    language: person.language,
    timeZone: person.timeZone,
    theme: person.theme,
    shortcutsOn: person.shortcutsOn,
  };
}
