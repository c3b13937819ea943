/** What the sample businesses were told, in the shapes that Meta and providers use. */
const seconds = (at: Date) => Math.floor(at.getTime() / 1000);

const update = (waba: string, at: Date, value: object) =>
  JSON.stringify(
    {
      object: "whatsapp_business_account",
      entry: [{ id: waba, time: seconds(at), changes: [{ field: "account_update", value }] }],
    },
    null,
    2,
  );

export const disabledNotice = (waba: string, at: Date) =>
  update(waba, at, {
    event: "DISABLED_UPDATE",
    ban_info: {
      waba_ban_state: "DISABLE",
      waba_ban_date: at.toLocaleDateString("en-US", { dateStyle: "long", timeZone: "UTC" }),
    },
  });

export const restrictedNotice = (waba: string, at: Date, until: Date) =>
  update(waba, at, {
    event: "ACCOUNT_RESTRICTION",
    violation_info: { violation_type: "SPAM" },
    restriction_info: [
      { restriction_type: "RESTRICTED_BIZ_INITIATED_MESSAGING", expiration: seconds(until) },
      { restriction_type: "RESTRICTED_ADD_PHONE_NUMBER_ACTION", expiration: seconds(until) },
    ],
  });

export const lockError = JSON.stringify(
  {
    error: {
      message: "(#131031) Account has been locked",
      type: "OAuthException",
      code: 131031,
      error_data: { messaging_product: "whatsapp", details: "Business account has been locked." },
      fbtrace_id: "Az8or2yhqkZfEZ-_4Qn_Bam",
    },
  },
  null,
  2,
);

export const callingNoise = JSON.stringify(
  {
    health_status: {
      can_send_message: "BLOCKED",
      entities: [
        {
          entity_type: "PHONE_NUMBER",
          id: "304470347560999",
          can_send_message: "AVAILABLE",
          can_receive_call_sip: "BLOCKED",
          errors: [{ error_code: 138024, error_description: "SIP is not enabled" }],
        },
        { entity_type: "WABA", id: "304470347560516", can_send_message: "AVAILABLE" },
        { entity_type: "BUSINESS", id: "706914307650777", can_send_message: "AVAILABLE" },
      ],
    },
    id: "304470347560999",
  },
  null,
  2,
);

export const pausedNotice = (waba: string, template: string, at: Date) =>
  JSON.stringify(
    {
      object: "whatsapp_business_account",
      entry: [
        {
          id: waba,
          time: seconds(at),
          changes: [
            {
              field: "message_template_status_update",
              value: {
                event: "PAUSED",
                message_template_id: Number(template),
                message_template_name: "promo_akhir_pekan",
                message_template_language: "id",
                reason: null,
                other_info: {
                  title: "FIRST_PAUSE",
                  description: "Paused for 3 hours because of its quality.",
                },
              },
            },
          ],
        },
      ],
    },
    null,
    2,
  );
