/** What people may ask of their own data, and how it came. */
import { CONTACT_CHANNELS } from "~/features/contacts/contact-choice";
import { CLOCKS } from "~templates/rules/clocks";

export const RIGHTS = ["copy", "erasure", "correction", "leave_alone"] as const;
export type Right = (typeof RIGHTS)[number];

export const RIGHTS_CHANNELS = [...CONTACT_CHANNELS, "other"] as const;
export type RightsChannel = (typeof RIGHTS_CHANNELS)[number];

const HOUR = 3_600_000;

/** Until when the law wants it answered (ID-PDP). */
export function rightsDueAt(arrivedAt: Date): Date {
  const [{ amount } = { amount: 72 }] = CLOCKS.data_rights.lasts;
  return new Date(arrivedAt.getTime() + amount * HOUR);
}
