/**
 * Signals of an answer to a question of ours. It tells how things stand, not what happened: the same
 * words on another day are news again, and they hold from when they were given.
 */
import type { AssetRef, Signal } from "~/features/enforcement/signal";
import type { Asked } from "../receiving/arrival";

type Question = Asked & {
  /** When it was answered. */
  at: Date;
};

export function askedSignals(signals: readonly Signal[], question: Question): Signal[] {
  return signals.map((signal) => ({
    ...signal,
    happenedAt: happenedAt(signal, question),
    assets: withAccount(signal, question.about),
    key: `${signal.key}|asked ${question.at.toISOString()}`,
  }));
}

/** The time an answer names counts only where the change can have come about then. */
function happenedAt({ happenedAt: told }: Signal, { since, at }: Question): Date | null {
  if (!told || !since) return null;
  return told > new Date(since) && told <= at ? told : null;
}

/**
 * An answer leaves out whom it was asked of: the account of a number or template, or all of it. Who
 * is healthy is never added to: only what an answer names was looked at.
 */
function withAccount({ assets, kind }: Signal, about: Asked["about"]): readonly AssetRef[] {
  if (!about) return assets;
  const isAnyNamed = kind === "health" || about.kind === "phone_number";
  const isNamed = isAnyNamed ? assets.length > 0 : assets.some(isAccount);
  return isNamed ? assets : [...assets, refOf(about)];
}

const isAccount = ({ kind }: AssetRef): boolean => kind === "waba" || kind === "messaging_account";

const refOf = ({ kind, id }: NonNullable<Asked["about"]>): AssetRef => {
  const isNumber = kind === "phone_number";
  return {
    kind,
    externalId: isNumber ? null : id,
    phoneNumber: isNumber ? id : null,
    writtenNumber: isNumber ? id : null,
    name: null,
  };
};
