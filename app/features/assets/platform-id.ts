/** The platform's own ids. Digits are kept as text: some are larger than a number can hold. */
import { allow, refuse, type Verdict } from "~/platform/verdict";

const SHORTEST = 5;
const LONGEST = 25;

/** An id as it was typed or copied, without the spaces and dashes people add; empty means none. */
export function cleanPlatformId(typed: string): Verdict<string | null> {
  const id = typed.normalize("NFKC").replace(/[\s\p{Cf}\p{Pd}.,_]/gu, "");
  if (id === "") return allow(null);
  if (!/^\d+$/.test(id)) return refuse("assets.errors.idDigits");
  if (id.length < SHORTEST || id.length > LONGEST) return refuse("assets.errors.idLength");
  return allow(id);
}
