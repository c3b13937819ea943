/** Opens the code of a grant for somebody who may see it, and records that they did. */
import { recordEvent } from "~/features/audit/record-event.server";
import type { Person } from "~/features/identity/person";
import { db } from "~/platform/db.server";
import { openText, SealBroken } from "~/platform/sealed-bytes.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import type { CompensationEvent } from "../compensation-events";

export function revealCode(
  person: Person,
  { caseId, grantId }: { caseId: string; grantId: string },
): Promise<Verdict<string>> {
  return db.$transaction(async (tx) => {
    const found = await tx.voucherCode.findFirst({
      where: { grant: { id: grantId, caseId } },
      select: { codeSealed: true, grant: { select: { number: true } } },
    });
    if (!found?.grant) return refuse("compensation.refusals.gone");
    const code = opened(found.codeSealed);
    if (code === null) return refuse("compensation.refusals.codeGone");
    const { number } = found.grant;
    const event: CompensationEvent = { kind: "voucher_code.revealed", detail: { number } };
    await recordEvent(tx, person, { subject: { kind: "grant", id: grantId }, caseId, ...event });
    return allow(code);
  });
}

/** Null for one that another installation sealed. */
function opened(sealed: Uint8Array): string | null {
  try {
    return openText("voucher code", sealed);
  } catch (cause) {
    if (cause instanceof SealBroken) return null;
    throw cause;
  }
}
