import { z } from "zod/mini";
import { callWebhook } from "~/features/notifications/webhooks/call-webhook.server";

const payloadSchema = z.object({ callId: z.uuid() });

export default async function callWebhookJob(payload: unknown): Promise<void> {
  await callWebhook(payloadSchema.parse(payload).callId);
}
