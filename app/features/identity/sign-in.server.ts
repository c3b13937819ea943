/** Signs somebody in. An unknown address, a wrong password and a closed account look and take the same. */
import { recordEvent } from "~/features/audit/record-event.server";
import { db } from "~/platform/db.server";
import { clientAddress } from "~/platform/request-origin.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import { addressKey } from "./address-key";
import { identityFact } from "./identity-events";
import { addressKnownSince, knownAddressHash, rememberAddress } from "./known-address.server";
import { isKnownBrowser } from "./known-browser.server";
import { passwordMatches, spendPasswordCheck } from "./password.server";
import { createSession } from "./session.server";
import { takeSignInTry } from "./sign-in-allowance.server";
import type { NewSession } from "./signed-in.server";
import { type Throttled, throttled } from "./throttled";

type Credentials = { email: string; password: string };

export async function signIn(
  request: Request,
  { email, password }: Credentials,
  now = new Date(),
): Promise<Verdict<NewSession> | Throttled> {
  const person = await accountOf(email, request, now);
  const allowance = await takeSignInTry({
    account: email,
    address: addressKey(clientAddress(request)),
    isKnownBrowser: isKnownBrowser(request, person?.id ?? ""),
    isKnownAddress: (person?.knownAddresses.length ?? 0) > 0,
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

function accountOf(email: string, request: Request, now: Date) {
  return db.person.findUnique({
    where: { email },
    select: {
      id: true,
      name: true,
      passwordHash: true,
      deactivatedAt: true,
      knownAddresses: {
        where: {
          addressHash: knownAddressHash(request),
          lastUsedAt: { gt: addressKnownSince(now) },
        },
        select: { personId: true },
      },
    },
  });
}
