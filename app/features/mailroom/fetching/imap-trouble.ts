/** Why a mail server could not be read, out of what its client throws. */
import type { MailboxProblem } from "~/features/correspondence/mailboxes/mailbox";

export type MailTrouble = { problem: MailboxProblem; text: string };

const CERTIFICATE =
  /^(?:DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_.*|CERT_.*|ERR_TLS_CERT_.*)$/;
const CONNECTION =
  /^(?:E[A-Z]+|NoConnection|ClosedAfterConnect\w+|CONNECT_TIMEOUT|GREETING_TIMEOUT|UPGRADE_TIMEOUT|ERR_SSL_.*)$/;

/** Null for what is no trouble of a mail server, but a fault of ours. */
export function mailTrouble(cause: unknown): MailTrouble | null {
  if (!(cause instanceof Error)) return null;
  const {
    code = "",
    authenticationFailed,
    mailboxMissing,
    responseText,
    responseStatus,
  } = cause as Error & {
    code?: string;
    authenticationFailed?: boolean;
    mailboxMissing?: boolean;
    responseText?: string;
    responseStatus?: string;
  };
  const text = responseText ?? "";
  if (authenticationFailed) return { problem: "password", text };
  if (mailboxMissing) return { problem: "folder", text };
  if (CERTIFICATE.test(code)) return { problem: "certificate", text: "" };
  if (responseStatus === "NO" || responseStatus === "BAD") return { problem: "refused", text };
  if (CONNECTION.test(code) || /connection|socket|timeout/i.test(cause.message)) {
    return { problem: "unreachable", text: "" };
  }
  return null;
}
