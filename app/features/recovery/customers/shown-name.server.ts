/** A stored name as somebody may see it: whole, or masked. */
import { can, type Role } from "~/features/identity/permissions";
import { maskedName } from "./masked-name";
import { openWords } from "./sealed-words.server";

export function shownName(reader: { roles: readonly Role[] }, stored: Uint8Array | null): string {
  const name = openWords("customer name", stored);
  return can(reader, "customer:reveal") ? name : maskedName(name);
}
