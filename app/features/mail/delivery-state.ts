/** What becomes of a message that could not be handed over: another try, or the end. */
export const MOST_TRIES = 12;

/** What a mail server, or the way to it, said. */
export type DeliveryFailure = { code?: string | undefined; responseCode?: number | undefined };

export type Delivery = { attempts: number; usefulUntil: Date | null };

/** A server that refuses the address or the message for good will refuse it again. */
export function isWorthAnotherTry(failure: DeliveryFailure, { attempts }: Delivery): boolean {
  const isFinal = (failure.responseCode ?? 0) >= 500 && failure.code !== "EAUTH";
  return !isFinal && attempts < MOST_TRIES;
}

export const isStillUseful = ({ usefulUntil }: Pick<Delivery, "usefulUntil">, now: Date): boolean =>
  usefulUntil === null || usefulUntil > now;
