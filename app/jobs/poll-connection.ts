import { z } from "zod/mini";
import { pollConnection } from "~/features/intake/polling/poll-connection.server";

const payloadSchema = z.object({ connectionId: z.uuid(), wantedAt: z.iso.datetime() });

export default async function pollConnectionJob(payload: unknown): Promise<void> {
  const { connectionId, wantedAt } = payloadSchema.parse(payload);
  await pollConnection(connectionId, { wantedAt: new Date(wantedAt) });
}
