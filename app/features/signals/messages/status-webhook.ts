/**
 * Failures as Meta's own webhook tells them (M-ST): what an export says in a row of its own shape is
 * then read, and read again, like everything else. To whom the messages went is left out.
 */
import type { MessageWord } from "~/features/enforcement/messages/message-word";

export type Failure = Pick<MessageWord, "id" | "sender" | "code"> & { at: Date };

export const statusWebhook = (failures: readonly Failure[]) => ({
  object: "whatsapp_business_account",
  entry: failures.map(({ id, sender, code, at }) => {
    const number = sender.find(({ kind }) => kind === "phone_number");
    const account = sender.find(({ kind }) => kind === "waba");
    return {
      id: account?.externalId ?? undefined,
      changes: [
        {
          field: "messages",
          value: {
            messaging_product: "whatsapp",
            metadata: {
              display_phone_number: number?.phoneNumber ?? undefined,
              phone_number_id: number?.externalId ?? undefined,
            },
            statuses: [
              {
                id,
                status: "failed",
                timestamp: String(Math.floor(at.getTime() / 1000)),
                errors: [{ code: Number(code) }],
              },
            ],
          },
        },
      ],
    };
  }),
});
