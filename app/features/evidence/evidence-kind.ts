/** What an exhibit shows. An open vocabulary: a kind nobody knows is kept and shown as it is. */
export const EVIDENCE_KINDS = [
  "notice_text",
  "bsh_notice_screenshot",
  "webhook_payload",
  "health_snapshot",
  "optin_form_capture",
  "consent_log_extract",
  "privacy_policy_url",
  "website_check",
  "template_export",
  "volume_stats",
  "quality_history",
  "failed_message_export",
  "suppression_list_count",
  "third_party_tool_removal",
  "business_licence",
  "sop_document",
  "prior_correspondence",
  "submission_receipt",
  "decision_notice",
  "other",
] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];
