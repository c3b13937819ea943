/** Claims a fresh installation: organisation, first administrator and their session, or nothing. */
import { recordEvent } from "~/features/audit/record-event.server";
import { db } from "~/platform/db.server";
import { clientAddress } from "~/platform/request-origin.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import { addressKey } from "./address-key";
import { identityFact } from "./identity-events";
import type { SetUp } from "./installation-schemas";
import { rememberAddress } from "./known-address.server";
import { hashPassword } from "./password.server";
import type { Role } from "./permissions";
import { takeTry } from "./rate-limits.server";
import { createSession } from "./session.server";
import { isSetUp, isSetUpCode } from "./set-up-code.server";
import type { NewSession } from "./signed-in.server";
import { type Throttled, throttled } from "./throttled";

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
