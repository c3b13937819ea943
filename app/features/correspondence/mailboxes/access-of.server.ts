/**
 * What a mailbox proves itself with. The one place that opens it: a password today, an access token
 * where the mail server wants one; a token that renews itself would be renewed here.
 */
import { openText } from "~/platform/sealed-bytes.server";
import type { Access } from "./mailbox";

export type Proof = { user: string; pass: string } | { user: string; accessToken: string };

type Sealed = { access: Access; username: string; secret: Uint8Array | null };

/** Null where nothing is kept to prove it with. Throws SealBroken. */
export function accessOf({ access, username: user, secret }: Sealed): Proof | null {
  if (access === "none" || !secret) return null;
  const opened = openText("mailbox secret", secret);
  return access === "token" ? { user, accessToken: opened } : { user, pass: opened };
}
