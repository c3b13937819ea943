/** A signal in the columns it is kept in. Nobody's number stands in them but the business's own. */
import type { AssetRef, ReadValue, Signal } from "~/features/enforcement/signal";
import { storable } from "./storable";

export type SignalFacts = {
  source: string;
  kind: string;
  severity: string;
  /** When it happened; where nobody said, when it arrived. */
  happenedAt: Date;
  happenedIsTold: boolean;
  refs: readonly AssetRef[];
  restrictionTypes: string[];
  expiresAt: Date | null;
  violationType: string | null;
  remediation: string | null;
  messagingState: string | null;
  values: Readonly<Record<string, ReadValue>>;
  /** Words that the rules do not know; they put the signal before a person. */
  unknowns: readonly ReadValue[];
};

export function signalFacts(signal: Signal, receivedAt: Date): SignalFacts {
  const { source, kind, severity, restrictions, violationType, remediation } = signal;
  return {
    happenedAt: signal.happenedAt ?? receivedAt,
    happenedIsTold: signal.happenedAt !== null,
    expiresAt: lastEnd(restrictions.map(({ expiresAt }) => expiresAt)),
    ...storable({
      source,
      kind,
      severity,
      refs: signal.assets.filter((ref) => !isPerson(ref)),
      restrictionTypes: [...new Set(restrictions.map(({ type }) => type))].sort(),
      violationType,
      remediation,
      messagingState: signal.messagingState,
      values: withoutPeople(signal),
      unknowns: signal.unknowns,
    }),
  };
}

/** What is kept of a delivery that cannot be read: that it came. */
export const unreadableFacts = (provider: string, receivedAt: Date): SignalFacts => ({
  source: provider,
  kind: "unknown",
  severity: "medium",
  happenedAt: receivedAt,
  happenedIsTold: false,
  refs: [],
  restrictionTypes: [],
  expiresAt: null,
  violationType: null,
  remediation: null,
  messagingState: null,
  values: {},
  unknowns: [],
});

/** When all of it is over. Null as soon as one part names no end: an end is never made up. */
function lastEnd(ends: readonly (Date | null)[]): Date | null {
  const told = ends.filter((end) => end !== null);
  if (told.length === 0 || told.length < ends.length) return null;
  return new Date(Math.max(...told.map((end) => end.getTime())));
}

const isPerson = ({ kind }: { kind: string }): boolean => kind === "recipient";

/** Values that name a person. */
const PERSONAL: readonly string[] = ["contact", "recipient"];
const PHONE_LENGTH = 7;

function withoutPeople({ values, assets, raw }: Signal): Record<string, ReadValue> {
  const numbers = [
    ...assets.filter(isPerson).flatMap(({ phoneNumber, externalId }) => [phoneNumber, externalId]),
    ...PERSONAL.map((name) => values[name]?.value),
    ...recipientsIn(raw),
  ].flatMap((written) => written?.replace(/\D/g, "") ?? []);
  const people = [...new Set(numbers)].filter((digits) => digits.length >= PHONE_LENGTH);
  return Object.fromEntries(
    Object.entries(values)
      .filter(([name]) => !PERSONAL.includes(name))
      .map(([name, { value, field }]) => [
        name,
        { value: people.reduce((text, digits) => text.replaceAll(digits, "…"), value), field },
      ]),
  );
}

/** The status of a message says whom it went to. */
function recipientsIn(raw: unknown): string[] {
  if (typeof raw !== "object" || raw === null) return [];
  const { recipient_id, to } = raw as { recipient_id?: unknown; to?: unknown };
  return [recipient_id, to].filter((value) => typeof value === "string");
}
