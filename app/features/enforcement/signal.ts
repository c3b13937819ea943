/** One thing Meta or a provider told us, in one shape whoever said it and however it was spelt. */
import type { MessagingState, SignalKind, SignalSource } from "~templates/rules/signal-kinds";
import type { Level, Severity } from "~templates/rules/vocabulary";

export { SIGNAL_KINDS } from "~templates/rules/signal-kinds";
export type { MessagingState, SignalKind, SignalSource };

/**
 * A reference to something on the platform, at the level where it stands. `externalId` is null when
 * only the number or the name was given; ids are strings because some are larger than a JavaScript
 * number can hold. A `recipient` is a person: it is never registered as an asset.
 */
export type AssetRef = {
  kind: Level;
  externalId: string | null;
  /** With a plus, in digits; null where only an id was given. */
  phoneNumber: string | null;
  /** The number as it was written, without spaces and brackets. */
  writtenNumber: string | null;
  name: string | null;
};

/** One thing that is blocked. `expiresAt` is null when no end was named; an end is never made up. */
export type StatedRestriction = {
  /** The canonical name, or the name as it was written when nobody told us about it. */
  type: string;
  /** The spelling that was received, when an alias was recognised. */
  rawType: string;
  isKnown: boolean;
  expiresAt: Date | null;
  rawExpiration: string | null;
  remediation: string | null;
};

/** A single value of the source, with the place it was read from. */
export type ReadValue = { value: string; field: string };

export type Signal = {
  /**
   * Who sent it. Answers of the Graph API, Meta's mails and pasted notices are `meta`; what nobody
   * recognises, and our own documented JSON, are `generic`.
   */
  source: SignalSource;
  kind: SignalKind;
  severity: Severity;
  happenedAt: Date | null;
  assets: readonly AssetRef[];
  restrictions: readonly StatedRestriction[];
  violationType: string | null;
  /** What Meta or the provider advises, word for word; several pieces on a line each. */
  remediation: string | null;
  /** Said by health answers only, from their entities; null everywhere else. */
  messagingState: MessagingState | null;
  /** Everything else that was understood, by name: event, code, status, reason, banDate … */
  values: Readonly<Record<string, ReadValue>>;
  /** Values of open sets that these rules do not know: kept, shown raw and put before a person. */
  unknowns: readonly ReadValue[];
  /** Equal for the same event however often it is sent; hashed by whoever stores it. */
  key: string;
  /** The piece it was read from, untouched. */
  raw: unknown;
};
