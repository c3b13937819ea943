/** That a customer wants to hear nothing more, or allows it again. What is sent afterwards obeys. */
import { CONTACT_CHANNELS } from "~/features/contacts/contact-choice";
import { keepChoices } from "~/features/contacts/keep-choices.server";
import type { Person } from "~/features/identity/person";
import { db } from "~/platform/db.server";
import { moment } from "~/platform/moment.server";
import { allow, type Verdict } from "~/platform/verdict";
import { rightsDone } from "../requested/note-rights.server";
import type { ChoiceInput } from "./customer-schemas";
import {
  type CustomerKey,
  holdCasesOf,
  holdCustomer,
  tellOfCustomer,
} from "./hold-customer.server";

/** Told of a number, it holds for the address of the same person too, and the other way round. */
export function keepChoice(
  person: Person,
  key: CustomerKey,
  { channel, word }: ChoiceInput,
): Promise<Verdict> {
  return db.$transaction(async (tx): Promise<Verdict> => {
    await holdCasesOf(tx, key.customerId);
    const held = await holdCustomer(tx, key, { evenClosed: true });
    if (!held.ok) return held;
    const { businessId, personHash, emailHash } = held.value;
    const stopped = word === "stop";
    const at = moment();
    await keepChoices(
      tx,
      (channel === "all" ? CONTACT_CHANNELS : [channel]).flatMap((each) =>
        [personHash, emailHash].flatMap((hash) =>
          hash
            ? [
                {
                  contactHash: Buffer.from(hash),
                  businessId,
                  channel: each,
                  category: "all" as const,
                  stopped,
                  at,
                },
              ]
            : [],
        ),
      ),
    );
    await tellOfCustomer(tx, person, key, {
      kind: stopped ? "customer.stopped" : "customer.allowed",
      detail: { channel },
    });
    if (stopped && channel === "all") {
      await rightsDone(tx, person, key.customerId, ["leave_alone"]);
    }
    return allow();
  });
}
