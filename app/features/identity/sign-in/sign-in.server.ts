/** Signs somebody in. An unknown address, a wrong password and a closed account look and take the same. */
import { recordEvent } from "~/features/audit/record-event.server";
import { identityFact } from "~/features/identity/identity-events";
import { passwordMatches, spendPasswordCheck } from "~/features/identity/passwords/password.server";
import { createSession } from "~/features/identity/session.server";
import { takeSignInTry } from "~/features/identity/too-many-tries/sign-in-allowance.server";
import { type Throttled, throttled } from "~/features/identity/too-many-tries/throttled";
import { db } from "~/platform/db.server";
import { clientAddress } from "~/platform/http/request-origin.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import { addressKey } from "./address-key";
import { isKnownAddress, rememberAddress } from "./known-address.server";
import { isKnownBrowser } from "./known-browser.server";
import type { NewSession } from "./signed-in.server";

/** Stands in for an account that does not exist, so that the same questions are asked of it. */
const NOBODY = "00000000-0000-7000-8000-000000000000";

type Credentials = { email: string; password: string };

export async function signIn(
  request: Request,
  { email, password }: Credentials,
  now = new Date(),
): Promise<Verdict<NewSession> | Throttled> {
  const person = await accountOf(email);
  const personId = person?.id ?? NOBODY;
  const allowance = await takeSignInTry({
    account: email,
    address: addressKey(clientAddress(request)),
    isKnownBrowser: isKnownBrowser(request, personId),
    isKnownAddress: await isKnownAddress(request, personId, now),
  });
  if (allowance.wait > 0) return throttled(allowance.wait);

  const isRight =
    person?.deactivatedAt === null
      ? await passwordMatches(person.passwordHash, password)
      : await spendPasswordCheck(password);
  if (!person || !isRight) return refuse("identity.refusals.wrongCredentials");

  await allowance.giveBack();
  return db.$transaction(async (tx) => {
    // The password may have been changed, or the account closed, while it was being checked.
    const { count } = await tx.person.updateMany({
      where: { id: person.id, passwordHash: person.passwordHash, deactivatedAt: null },
      data: { lastSeenAt: now },
    });
    if (count === 0) return refuse("identity.refusals.wrongCredentials");

    await rememberAddress(tx, request, person.id, now);
    const fact = identityFact("person.signed_in", person.id, { person: person.name });
    await recordEvent(tx, { kind: "person", id: person.id, name: person.name }, fact);
    return allow({ personId: person.id, token: await createSession(tx, request, person.id, now) });
  });
}

const accountOf = (email: string) =>
  db.person.findUnique({
    where: { email },
    select: { id: true, name: true, passwordHash: true, deactivatedAt: true },
  });
