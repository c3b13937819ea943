/** Where every rule comes from. `OURS` marks conclusions of our own, drawn from the others. */
import type { Language } from "../bilingual";

const META = "https://developers.facebook.com/documentation/business-messaging/whatsapp";

export const SOURCES = {
  "M-PE": { title: "Meta: policy enforcement", address: `${META}/policy-enforcement` },
  "M-VIOL": { title: "Meta: violation types", address: `${META}/policy-enforcement-violations` },
  "M-TRACK": {
    title: "Meta: track policy violations (legacy)",
    address: "https://developers.facebook.com/docs/whatsapp/overview/track-waba-policy-violations",
  },
  "M-AU": { title: "Meta: account_update", address: `${META}/webhooks/reference/account_update` },
  "M-ARU": {
    title: "Meta: account_review_update",
    address: `${META}/webhooks/reference/account_review_update`,
  },
  "M-AA": { title: "Meta: account_alerts", address: `${META}/webhooks/reference/account_alerts` },
  "M-PNQ": {
    title: "Meta: phone_number_quality_update",
    address: `${META}/webhooks/reference/phone_number_quality_update`,
  },
  "M-TS": {
    title: "Meta: message_template_status_update",
    address: `${META}/webhooks/reference/message_template_status_update`,
  },
  "M-TQU": {
    title: "Meta: message_template_quality_update",
    address: `${META}/webhooks/reference/message_template_quality_update`,
  },
  "M-UP": {
    title: "Meta: user_preferences",
    address: `${META}/webhooks/reference/user_preferences`,
  },
  "M-MW": {
    title: "Meta: managing webhooks",
    address: `${META}/solution-providers/manage-webhooks`,
  },
  "M-TM": { title: "Meta: template management", address: `${META}/templates/template-management` },
  "M-TCU": {
    title: "Meta: template_category_update",
    address: `${META}/webhooks/reference/template_category_update`,
  },
  "M-HS": { title: "Meta: health status", address: `${META}/support/health-status` },
  "M-ERR": { title: "Meta: error codes", address: `${META}/support/error-codes` },
  "M-SUP": { title: "Meta: support", address: `${META}/support` },
  "M-LIM": { title: "Meta: messaging limits", address: `${META}/messaging-limits` },
  "M-UPL": {
    title: "Meta: upcoming messaging limits changes",
    address: `${META}/upcoming-messaging-limits-changes`,
  },
  "M-SEND": { title: "Meta: message quality", address: `${META}/messages/send-messages` },
  "M-TQ": { title: "Meta: template quality", address: `${META}/templates/template-quality` },
  "M-TP": { title: "Meta: template pausing", address: `${META}/templates/template-pausing` },
  "M-PAC": { title: "Meta: template pacing", address: `${META}/templates/template-pacing` },
  "M-PP": { title: "Meta: portfolio pacing", address: `${META}/templates/portfolio-pacing` },
  "M-TR": { title: "Meta: template review", address: `${META}/templates/template-review` },
  "M-TCAT": {
    title: "Meta: template categorization",
    address: `${META}/templates/template-categorization`,
  },
  "M-PUL": {
    title: "Meta: per-user marketing limits",
    address: `${META}/templates/marketing-templates/per-user-limits`,
  },
  "M-DS": { title: "Meta: Direct Send integrity (beta)", address: `${META}/direct-send` },
  "M-OPT": { title: "Meta: getting opt-in", address: `${META}/getting-opt-in` },
  "M-BMP": {
    title: "WhatsApp Business Messaging Policy",
    address: "https://business.whatsapp.com/policy",
  },
  "M-AME": { title: "Meta: account model evolution", address: `${META}/account-model-evolution` },
  "M-FAQ": {
    title: "WhatsApp help: account not allowed to use WhatsApp",
    address: "https://faq.whatsapp.com/465883178708358",
  },
  MCA: {
    title: "Cloud API OpenAPI v23.0 (mirror)",
    address: "https://github.com/froggy1014/meta-cloud-api",
  },
  SEED: {
    title: "YCloud blog: when WhatsApp blocks a business",
    address: "https://www.ycloud.com/blog/id",
  },
  "Y-OAS": {
    title: "YCloud OpenAPI",
    address: "https://github.com/YCloud-Developers/ycloud-sdk-java/blob/main/api/openapi.yaml",
  },
  "Y-APPEAL": {
    title: "YCloud: account restrictions and appeals",
    address:
      "https://docs.ycloud.com/en/documentation/whatsapp-business-platform/consent-policies-and-account-health/account-restrictions-and-appeals",
  },
  "8X8": {
    title: "8x8 Connect: WhatsApp account update webhook",
    address: "https://developer.8x8.com/connect/docs",
  },
  KAP: {
    title: "Kapso: account restrictions",
    address: "https://docs.kapso.ai/docs/how-to/whatsapp/account-restrictions",
  },
  VONAGE: {
    title: "Vonage: WhatsApp policy enforcement",
    address: "https://api.support.vonage.com/hc/en-us/articles/13159589787548",
  },
  WATI: {
    title: "Wati: restricted and banned accounts",
    address: "https://support.wati.io/en/articles/11463216",
  },
  OCT8NE: {
    title: "Oct8ne: request a review of a banned account",
    address: "https://help.oct8ne.com/portal/en/kb/articles/request-review-waba-banned",
  },
  COCO: {
    title: "Coco: appeal a WhatsApp violation or ban",
    address:
      "https://cocoai.crisp.help/en/article/how-to-appeal-a-whatsapp-violation-or-ban-1gtcfaz",
  },
  TWILIO: {
    title: "Twilio: error and warning dictionary",
    address: "https://www.twilio.com/docs/api/errors",
  },
  ALI: {
    title: "Alibaba Cloud: manage phone numbers",
    address: "https://help.aliyun.com/en/chatapp/developer-reference/manage-phone-numbers",
  },
  FIELD: {
    title: "Logs and test data of open-source clients",
    address: "https://github.com/david-lev/pywa",
  },
  "ID-SKB": {
    title: "Indonesia: joint decree of three ministers on public holidays",
    address:
      "https://setneg.go.id/baca/index/inilah_skb_3_menteri_libur_nasional_dan_cuti_bersama_2027",
  },
  "ID-PDP": {
    title: "Indonesia: Law 27 of 2022 on the protection of personal data, article 32",
    address:
      "https://dntlawyers.com/apakah-pengendali-data-pribadi-wajib-memberikan-akses-terhadap-data-pribadi-kepada-subjek-data-pribadi",
  },
  "360": {
    title: "360dialog: WABA status and policy enforcement",
    address: "https://docs.360dialog.com/docs/resources/wabas/waba-status",
  },
  INFOBIP: {
    title: "Infobip: quality of WhatsApp senders",
    address:
      "https://www.infobip.com/docs/api/channels/whatsapp/whatsapp-service-management/get-whatsapp-senders-quality",
  },
  BSP: {
    title: "Help centres of Bird, Salesforce, Klaviyo, Gupshup and other providers",
    address: "",
  },
  OURS: { title: "Reinstate's own conclusion", address: "" },
} as const satisfies Record<string, { title: string; address: string }>;

export type SourceKey = keyof typeof SOURCES;

/** Titles that describe instead of naming a document. The others are names, the same in every language. */
const DESCRIBED: Partial<Record<SourceKey, string>> = {
  "ID-PDP": "Indonesia: UU Nomor 27 Tahun 2022 tentang Pelindungan Data Pribadi, pasal 32",
  BSP: "Pusat bantuan Bird, Salesforce, Klaviyo, Gupshup, dan penyedia lain",
  OURS: "Kesimpulan Reinstate sendiri",
};

/** @param key of a rule's source; what is no key is how somebody named it */
export function sourceTitle(key: string, language: Language): string {
  if (!Object.hasOwn(SOURCES, key)) return key;
  const known = key as SourceKey;
  return (language === "id" && DESCRIBED[known]) || SOURCES[known].title;
}
