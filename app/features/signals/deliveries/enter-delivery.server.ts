/** Takes a notice or payload by hand, word for word, as one more delivery. */
import { recordEvent } from "~/features/audit/record-event.server";
import type { Person } from "~/features/identity/person";
import { db } from "~/platform/db.server";
import { moment } from "~/platform/moment.server";
import { storeDelivery } from "../receiving/store-delivery.server";
import type { DeliveryEvent } from "./delivery-events";

type Entered = { body: Buffer; arrivedBy: "paste" | "upload"; mediaType: string };

/** Answers with the id of the delivery. */
export async function enterDelivery(
  person: Person,
  { body, arrivedBy, mediaType }: Entered,
): Promise<string> {
  const stored = await storeDelivery({
    sourceId: null,
    provider: "by_hand",
    arrivedBy,
    proof: "by_hand",
    body,
    headers: { "content-type": mediaType },
    enteredById: person.id,
    receivedAt: moment(),
  });
  if (stored.verdict === "repeated") throw new Error("Nothing that is entered by hand repeats.");
  const event: DeliveryEvent = {
    kind: arrivedBy === "paste" ? "delivery.pasted" : "delivery.uploaded",
    detail: { bytes: body.length },
  };
  const subject = { kind: "delivery", id: stored.id };
  await db.$transaction((tx) => recordEvent(tx, person, { subject, ...event }));
  return stored.id;
}
