/** What providers send about the sample businesses, in their own shapes. */
const seconds = (at: Date) => Math.floor(at.getTime() / 1000);

const ycloud = (type: string, at: Date, carried: object) =>
  JSON.stringify({
    id: `evt_${at.getTime().toString(36)}`,
    type,
    apiVersion: "v2",
    createTime: at.toISOString(),
    ...carried,
  });

export const ycloudBan = (waba: string, at: Date, banState: "DISABLE" | "REINSTATE") =>
  ycloud("whatsapp.business_account.updated", at, {
    whatsappBusinessAccount: {
      id: waba,
      updateEvent: "DISABLED_UPDATE",
      banState,
      banDate: at.toLocaleDateString("en-US", { dateStyle: "long", timeZone: "UTC" }),
    },
  });

type NumberTold = { phone: string; waba: string; quality: string; limit: string; event: string };

export const ycloudNumber = ({ phone, waba, quality, limit, event }: NumberTold, at: Date) =>
  ycloud("whatsapp.phone_number.quality_updated", at, {
    whatsappPhoneNumber: {
      phoneNumber: phone,
      displayPhoneNumber: phone,
      wabaId: waba,
      qualityRating: quality,
      messagingLimit: limit,
      qualityUpdateEvent: event,
    },
  });

const change = (waba: string, at: Date, field: string, value: object) =>
  JSON.stringify({
    object: "whatsapp_business_account",
    entry: [{ id: waba, time: seconds(at), changes: [{ field, value }] }],
  });

export const numberFlagged = (waba: string, phone: string, at: Date) =>
  change(waba, at, "phone_number_quality_update", {
    display_phone_number: phone,
    event: "FLAGGED",
    current_limit: "TIER_10K",
  });

export const recategorisePending = (waba: string, template: string, at: Date) =>
  change(waba, at, "template_category_update", {
    message_template_id: Number(template),
    message_template_name: "appointment_reminder",
    message_template_language: "id",
    correct_category: "MARKETING",
    new_category: "UTILITY",
    category_update_timestamp: seconds(at) + 24 * 3600,
  });

export const locationChanged = (waba: string, at: Date) =>
  change(waba, at, "account_update", {
    event: "BUSINESS_PRIMARY_LOCATION_COUNTRY_UPDATE",
    country: "DE",
  });

export const violation = (waba: string, at: Date) =>
  change(waba, at, "account_update", {
    event: "ACCOUNT_VIOLATION",
    violation_info: { violation_type: "SPAM" },
  });

/** An event that no rule knows. */
export const unknownEvent = (waba: string, at: Date) =>
  change(waba, at, "account_update", { event: "ACCOUNT_TRUST_REVIEW_STARTED" });

type Sent = { to: string; status: "delivered" | "failed"; code?: number };

export const messageStatuses = (waba: string, phone: string, sent: readonly Sent[], at: Date) =>
  change(waba, at, "messages", {
    messaging_product: "whatsapp",
    metadata: { display_phone_number: phone },
    statuses: sent.map(({ to, status, code }, index) => ({
      id: `wamid.sample.${at.getTime()}.${index}`,
      status,
      timestamp: String(seconds(at)),
      recipient_id: to,
      ...(code && { errors: [{ code, title: "Message failed to send" }] }),
    })),
  });

export const stopped = (waba: string, phone: string, recipient: string, at: Date) =>
  change(waba, at, "user_preferences", {
    messaging_product: "whatsapp",
    metadata: { display_phone_number: phone },
    user_preferences: [
      {
        wa_id: recipient,
        detail: "User requested to stop marketing messages",
        category: "marketing_messages",
        value: "stop",
        timestamp: seconds(at),
      },
    ],
  });
