/** Which outgoing webhooks are told of something. */
import { SEVERITIES, type Severity } from "~templates/rules/vocabulary";

type Webhook = {
  /** Empty: every kind. */
  kinds: readonly string[];
  leastSeverity: string;
  /** Null: whatever business it concerns, and none. */
  businessId: string | null;
};

type Told = { notice: string; severity: Severity; businessId: string | null };

export const isWanted = ({ kinds, leastSeverity, businessId }: Webhook, told: Told): boolean =>
  (kinds.length === 0 || kinds.includes(told.notice)) &&
  SEVERITIES.indexOf(told.severity) <= SEVERITIES.indexOf(leastSeverity as Severity) &&
  (businessId === null || businessId === told.businessId);
