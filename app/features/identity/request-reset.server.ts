/**
 * Takes the request for a new password. Whether somebody has that address is
 * looked up later, in a job: here nothing differs, neither answer nor time.
 */
import { db } from "~/platform/db.server";
import { enqueue } from "~/platform/jobs.server";
import { clientAddress } from "~/platform/request-origin.server";
import { allow, type Verdict } from "~/platform/verdict";
import { addressKey } from "./address-key";
import { linkFrom } from "./link.server";
import { takeTry } from "./rate-limits.server";
import { type Throttled, throttled } from "./throttled";

export async function requestReset(
  request: Request,
  { email }: { email: string },
): Promise<Verdict | Throttled> {
  const wait =
    (await takeTry("reset-address", addressKey(clientAddress(request)))) ||
    (await takeTry("reset-account", email));
  if (wait > 0) return throttled(wait);

  await db.$transaction((tx) =>
    enqueue(tx, "mail-reset-link", { email, origin: linkFrom(request)("") }),
  );
  return allow();
}
