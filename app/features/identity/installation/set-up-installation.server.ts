/** Claims a fresh installation: organisation, first administrator and their session, or nothing. */
import { recordEvent } from "~/features/audit/record-event.server";
import { identityFact } from "~/features/identity/identity-events";
import { hashPassword } from "~/features/identity/passwords/password.server";
import type { Role } from "~/features/identity/permissions";
import { createSession } from "~/features/identity/session.server";
import { addressKey } from "~/features/identity/sign-in/address-key";
import { rememberAddress } from "~/features/identity/sign-in/known-address.server";
import type { NewSession } from "~/features/identity/sign-in/signed-in.server";
import { takeTry } from "~/features/identity/too-many-tries/rate-limits.server";
import { type Throttled, throttled } from "~/features/identity/too-many-tries/throttled";
import { db } from "~/platform/db.server";
import { clientAddress } from "~/platform/http/request-origin.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import type { SetUp } from "./installation-schemas";
import { isSetUp, isSetUpCode } from "./set-up-code.server";

export async function setUpInstallation(
  request: Request,
  form: SetUp,
  now = new Date(),
): Promise<Verdict<NewSession> | Throttled> {
  if (await isSetUp()) return refuse("identity.refusals.alreadySetUp");
  const wait = await takeTry("set-up-address", addressKey(clientAddress(request)));
  if (wait > 0) return throttled(wait);
  if (!isSetUpCode(form.code)) return refuse("identity.refusals.setUpCode");

  const { organisation, name, email, language, timeZone, alsoWorks } = form;
  const passwordHash = await hashPassword(form.password);
  const roles: Role[] = alsoWorks ? ["admin", "support_lead", "customer_care"] : ["admin"];

  return db.$transaction(async (tx) => {
    const { count } = await tx.installation.createMany({
      data: [{ id: 1, organisation, language, timeZone }],
      skipDuplicates: true, // of two claims, the second waits here and finds the row taken
    });
    if (count === 0) return refuse("identity.refusals.alreadySetUp");

    const person = await tx.person.create({
      data: { name, email, passwordHash, roles, language, timeZone, lastSeenAt: now },
      select: { id: true, name: true },
    });
    const actor = { kind: "person", ...person } as const;
    await recordEvent(tx, actor, identityFact("installation.set_up", "1", { organisation }));
    await rememberAddress(tx, request, person.id, now);
    return allow({ personId: person.id, token: await createSession(tx, request, person.id, now) });
  });
}
