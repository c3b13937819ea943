/** A signal in the columns it is kept in. Nobody's number stands in them but the business's own. */
import { decideEffect, endOf } from "~/features/enforcement/decide-effect";
import type {
  AssetRef,
  ReadValue,
  Signal,
  SignalKind,
  SignalSource,
} from "~/features/enforcement/signal";
import { RESTRICTION_TYPES } from "~templates/rules/restriction-types";
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
  unknowns: readonly ReadValue[];
};

export function signalFacts(signal: Signal, receivedAt: Date): SignalFacts {
  const { source, kind, severity, restrictions, violationType, remediation } = signal;
  return {
    happenedAt: signal.happenedAt ?? receivedAt,
    happenedIsTold: signal.happenedAt !== null,
    expiresAt: endOf(signal),
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

/** The columns that rules read. */
export type SignalRow = Omit<
  SignalFacts,
  "severity" | "happenedIsTold" | "refs" | "values" | "unknowns"
> & {
  refs: unknown;
  values: unknown;
  unknowns: unknown;
};

/** A kept signal as rules read it. Each restriction ends when the last of them does. */
export const signalOfRow = (row: SignalRow): Omit<Signal, "severity"> => ({
  source: row.source as SignalSource,
  kind: row.kind as SignalKind,
  happenedAt: row.happenedAt,
  assets: (row.refs ?? []) as AssetRef[],
  restrictions: row.restrictionTypes.map((type) => ({
    type,
    rawType: type,
    isKnown: Object.hasOwn(RESTRICTION_TYPES, type),
    expiresAt: row.expiresAt,
    rawExpiration: null,
    remediation: null,
  })),
  violationType: row.violationType,
  remediation: row.remediation,
  messagingState: row.messagingState as Signal["messagingState"],
  values: (row.values ?? {}) as Signal["values"],
  unknowns: (row.unknowns ?? []) as Signal["unknowns"],
  key: "",
  raw: null,
});

/** What is kept of a delivery that cannot be read: that it came. */
export function unreadableSignal(source: string, receivedAt: Date) {
  const signal: Omit<Signal, "severity"> = {
    source: source as SignalSource,
    kind: "unknown",
    happenedAt: null,
    assets: [],
    restrictions: [],
    violationType: null,
    remediation: null,
    messagingState: null,
    values: {},
    unknowns: [],
    key: "",
    raw: null,
  };
  const { severity, ruleKey } = decideEffect(signal);
  return {
    facts: signalFacts({ ...signal, severity }, receivedAt),
    standing: "needs_person" as const,
    reason: "rule",
    rule: ruleKey,
  };
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
