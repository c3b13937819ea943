/** What a message is known by to us, so that each word about it finds its delivery and the try it was. */

export type DeliveryMark = { deliveryId: string; attempt: number };

const FORM = /^reinstate:apology:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}):(\d{1,4})$/;

export const markOf = ({ deliveryId, attempt }: DeliveryMark): string =>
  `reinstate:apology:${deliveryId}:${attempt}`;

/** Null for marks of others. */
export function readMark(mark: string): DeliveryMark | null {
  const [, deliveryId, attempt] = FORM.exec(mark) ?? [];
  return deliveryId && attempt ? { deliveryId, attempt: Number(attempt) } : null;
}
