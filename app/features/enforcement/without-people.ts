/** A signal as it may be kept beside others: whom a message went to stays with the delivery alone. */
import type { Signal } from "./signal";

/** Values that name a person or one message to a person. */
const ABOUT_PEOPLE = ["contact", "message_id", "requester"];

export const withoutPeople = (signal: Signal): Signal => ({
  ...signal,
  assets: signal.assets.filter(({ kind }) => kind !== "recipient"),
  values: Object.fromEntries(
    Object.entries(signal.values).filter(([name]) => !ABOUT_PEOPLE.includes(name)),
  ),
});
