/** Whether a link for guests still opens anything. */
export type GuestLinkState = "open" | "expired" | "revoked";

type Dated = { expiresAt: Date; revokedAt: Date | null };

export function guestLinkState({ expiresAt, revokedAt }: Dated, now: Date): GuestLinkState {
  if (revokedAt) return "revoked";
  return expiresAt <= now ? "expired" : "open";
}
