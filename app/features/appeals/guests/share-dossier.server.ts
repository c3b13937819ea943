/** Opens a frozen dossier to somebody outside by a secret link, and closes it again. */
import { recordAppealEvent } from "~/features/appeals/record-appeal-event.server";
import { keyedHash } from "~/features/identity/keyed-hash.server";
import type { LinkTo } from "~/features/identity/link.server";
import type { Person } from "~/features/identity/person";
import { newToken } from "~/features/identity/token.server";
import { db } from "~/platform/db.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import type { NewGuestLink } from "./guest-schemas";
import { redactedSince } from "./redacted-since.server";

const DAY = 86_400_000;

type Shared = { id: string; caseId: string; round: number };

export type MadeLink = { link: string; audience: string; expiresAt: Date };

/** The link is shown once: what is kept recognises it and cannot make it. */
export function shareDossier(
  person: Person,
  { id: appealId, caseId, round }: Shared,
  { audience, days }: NewGuestLink,
  linkTo: LinkTo,
  now = new Date(),
): Promise<Verdict<MadeLink>> {
  return db.$transaction(async (tx) => {
    if (!(await tx.dossier.count({ where: { appealId } })))
      return refuse("guests.refusals.notFrozen");
    if (await redactedSince(appealId, tx)) return refuse("guests.refusals.redactedSince");
    const token = newToken();
    const expiresAt = new Date(now.getTime() + days * DAY);
    await tx.guestLink.create({
      data: {
        appealId,
        tokenHash: guestHash(token),
        audience,
        expiresAt,
        createdById: person.id,
        createdBy: person.name,
        createdAt: now,
      },
      select: { id: true },
    });
    await recordAppealEvent(tx, person, {
      appealId,
      caseId,
      kind: "appeal.dossier_shared",
      detail: { round, audience, days },
    });
    return allow({ link: linkTo(`/guest/${token}`), audience, expiresAt });
  });
}

/** False: there is no such link of this appeal, or it was closed before. */
export function revokeGuestLink(
  person: Person,
  { id: appealId, caseId, round }: Shared,
  linkId: string,
  now = new Date(),
): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const { count } = await tx.guestLink.updateMany({
      where: { id: linkId, appealId, revokedAt: null },
      data: { revokedAt: now },
    });
    if (count === 0) return false;
    const { audience } = await tx.guestLink.findUniqueOrThrow({
      where: { id: linkId },
      select: { audience: true },
    });
    await recordAppealEvent(tx, person, {
      appealId,
      caseId,
      kind: "appeal.dossier_share_ended",
      detail: { round, audience },
    });
    return true;
  });
}

export const guestHash = (token: string) => keyedHash("guest-link", token);
