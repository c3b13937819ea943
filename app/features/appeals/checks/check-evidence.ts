/** Is there anything to look at besides sentences? */
import { type AppealUnderCheck, aboutAppeal, type Finding } from "./finding";

const SHOWS_DECISION = [
  "bsh_notice_screenshot",
  "notice_text",
  "webhook_payload",
  "decision_notice",
];
const SHOWS_CONSENT = ["optin_form_capture", "consent_log_extract"];

export function checkEvidence({ evidence }: AppealUnderCheck): Finding[] {
  if (evidence.length === 0) return [aboutAppeal("blocker", "appeals.readiness.noEvidence")];
  const shows = (kinds: readonly string[]) => evidence.some(({ kind }) => kinds.includes(kind));
  return [
    ...(shows(SHOWS_DECISION)
      ? []
      : [aboutAppeal("advice", "appeals.readiness.noDecisionEvidence")]),
    ...(shows(SHOWS_CONSENT) ? [] : [aboutAppeal("advice", "appeals.readiness.noConsentEvidence")]),
  ];
}
