/** Everything the page of a delivery shows, worded for its reader. */
import type { Person } from "~/features/identity/person";
import { nameOf } from "~/platform/i18n/texts.server";
import type { ArrivedBy, Proof } from "../receiving/arrival";
import { deliveryPage } from "./delivery-queries.server";
import { understand } from "./understand.server";

/** What to say above the list, when it does not speak for itself. */
type Standing = "isTest" | "preview" | "noSignals" | null;

export async function deliveryView(person: Person, id: string) {
  const found = await deliveryPage(person, id);
  if (!found) return null;
  const { signals: stored, ...delivery } = found;
  const arrivedBy = delivery.arrivedBy as ArrivedBy;
  const kindOf = (kind: string) => nameOf(person.language, "signals.kinds", kind);

  const isWaiting = delivery.state === "waiting" && delivery.raw.isText;
  const told = isWaiting ? understand(delivery.raw.text, delivery.proof === "by_hand") : [];
  const signals = isWaiting
    ? told.map(({ kind, about }) => ({ id: null, kind: kindOf(kind), about }))
    : stored.map((signal) => ({ id: signal.id, kind: kindOf(signal.kind), about: "" }));
  return {
    delivery: { ...delivery, arrivedBy, proof: delivery.proof as Proof },
    signals,
    standing: standingOf(arrivedBy, isWaiting, signals.length),
  };
}

function standingOf(arrivedBy: ArrivedBy, isWaiting: boolean, signals: number): Standing {
  if (arrivedBy === "test") return "isTest";
  if (isWaiting) return "preview";
  return signals === 0 ? "noSignals" : null;
}
