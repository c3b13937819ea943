/** A signal as it is kept, put to the rules: what it means, and what the state of its asset takes from it. */

import { endingsOf } from "~/features/assets/state/concern-of";
import type { ToldSignal } from "~/features/assets/state/told-signal";
import { decideEffect, type Effect } from "~/features/enforcement/decide-effect";
import type { AssetRef, ReadValue, SignalKind } from "~/features/enforcement/signal";
import { signalOfRow } from "~/features/signals/keeping/kept-signal";

export const KEPT = {
  id: true,
  key: true,
  source: true,
  kind: true,
  happenedAt: true,
  receivedAt: true,
  refs: true,
  restrictionTypes: true,
  expiresAt: true,
  violationType: true,
  remediation: true,
  messagingState: true,
  values: true,
  unknowns: true,
  businessId: true,
  standing: true,
  caseId: true,
  delivery: { select: { arrivedBy: true, provider: true, proof: true } },
} as const;

export type KeptRow = {
  id: string;
  key: Uint8Array;
  source: string;
  kind: string;
  happenedAt: Date;
  receivedAt: Date;
  refs: unknown;
  restrictionTypes: string[];
  expiresAt: Date | null;
  violationType: string | null;
  remediation: string | null;
  messagingState: string | null;
  values: unknown;
  unknowns: unknown;
  businessId: string | null;
  standing: string;
  caseId: string | null;
  delivery: { arrivedBy: string; provider: string; proof: string };
};

export type JudgedSignal = {
  row: KeptRow;
  effect: Effect;
  told: ToldSignal;
  /** Whether it may end something, whatever is in force. */
  isEnding: boolean;
  /** Whether nobody vouches for it: a person judges it, and until then nothing follows from it. */
  isHearsay: boolean;
};

export function judge(row: KeptRow): JudgedSignal {
  const values = (row.values ?? {}) as Record<string, ReadValue>;
  const kind = row.kind as SignalKind;
  const isHearsay = row.delivery.proof === "unproven";
  const decided = decideEffect(signalOfRow(row));
  const effect = isHearsay ? { ...decided, opensCase: false, needsPerson: true } : decided;
  const told: ToldSignal = {
    id: row.id,
    key: Buffer.from(row.key).toString("hex"),
    kind,
    happenedAt: row.happenedAt,
    class: effect.class,
    severity: effect.severity,
    opensCase: effect.opensCase,
    types: row.restrictionTypes,
    expiresAt: row.expiresAt,
    violationType: row.violationType,
    remediation: row.remediation,
    messagingState: row.messagingState,
    values: Object.fromEntries(
      Object.entries(values).map(([name, { value }]) => [name, String(value)]),
    ),
  };
  return { row, effect, told, isEnding: !isHearsay && endingsOf(told).length > 0, isHearsay };
}

export const refsOf = ({ refs }: Pick<KeptRow, "refs">) => (refs ?? []) as AssetRef[];
