/** Deliveries as Meta sends them, in which only what a test is about differs. */

/** One change of an account. `time` in seconds. */
export const accountUpdate = (account: string, time: number, value: Record<string, unknown>) => ({
  object: "whatsapp_business_account",
  entry: [{ id: account, time, changes: [{ field: "account_update", value }] }],
});

export const violation = (account: string, time = 1_743_451_903, type = "SCAM") =>
  accountUpdate(account, time, {
    event: "ACCOUNT_VIOLATION",
    violation_info: { violation_type: type },
  });

export type ToldStatus = {
  id: string;
  status: string;
  /** In seconds. */
  at: number;
  code?: number;
  to?: string;
};

/** What became of messages of one number. */
export const statuses = (account: string, numberId: string, told: readonly ToldStatus[]) => ({
  object: "whatsapp_business_account",
  entry: [
    {
      id: account,
      changes: [
        {
          field: "messages",
          value: {
            messaging_product: "whatsapp",
            metadata: { display_phone_number: "15550783881", phone_number_id: numberId },
            statuses: told.map(({ id, status, at, code, to = "16505551234" }) => ({
              id,
              status,
              timestamp: String(at),
              recipient_id: to,
              ...(code !== undefined && { errors: [{ code, title: `Error ${code} for ${to}` }] }),
            })),
          },
        },
      ],
    },
  ],
});

/** What somebody wants to receive. `at` in seconds. */
export const preference = (account: string, contact: string, value: string, at: number) => ({
  object: "whatsapp_business_account",
  entry: [
    {
      id: account,
      changes: [
        {
          field: "user_preferences",
          value: {
            messaging_product: "whatsapp",
            user_preferences: [
              { wa_id: contact, category: "marketing_messages", value, timestamp: at },
            ],
          },
        },
      ],
    },
  ],
});
