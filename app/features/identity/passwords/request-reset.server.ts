/**
 * Takes the request for a new password. Whether somebody has that address is
 * looked up later, in a job: here nothing differs, neither answer nor time.
 */
import { addressKey } from "~/features/identity/sign-in/address-key";
import { takeTry } from "~/features/identity/too-many-tries/rate-limits.server";
import { type Throttled, throttled } from "~/features/identity/too-many-tries/throttled";
import { db } from "~/platform/db.server";
import { clientAddress } from "~/platform/http/request-origin.server";
import { enqueue } from "~/platform/jobs.server";
import { allow, type Verdict } from "~/platform/verdict";

export async function requestReset(
  request: Request,
  { email }: { email: string },
): Promise<Verdict | Throttled> {
  const wait =
    (await takeTry("reset-address", addressKey(clientAddress(request)))) ||
    (await takeTry("reset-account", email));
  if (wait > 0) return throttled(wait);

  await db.$transaction((tx) => enqueue(tx, "mail-reset-link", { email }));
  return allow();
}
