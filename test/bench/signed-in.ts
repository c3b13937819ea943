/** A person with a session, made directly in the database of the installation under measure. */
import { newToken, tokenHash } from "~/features/identity/token.server";
import { db } from "~/platform/db.server";

/** The cookie header of a support lead who sees everything. */
export async function signInForBench(): Promise<string> {
  await db.installation.upsert({
    where: { id: 1 },
    create: { id: 1, organisation: "Bench", language: "en", timeZone: "Asia/Jakarta" },
    update: {},
  });
  const token = newToken();
  await db.person.create({
    data: {
      email: `bench-${Date.now()}@example.com`,
      name: "Bench",
      passwordHash: "none",
      roles: ["admin", "support_lead", "customer_care"],
      language: "en",
      timeZone: "Asia/Jakarta",
      sessions: {
        create: { tokenHash: tokenHash(token), expiresAt: new Date(Date.now() + 86_400_000) },
      },
    },
  });
  return `reinstate=${token}`;
}
