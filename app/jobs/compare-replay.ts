import { z } from "zod/mini";
import { compareReplay } from "~/features/signals/replay/compare-replay.server";

const payloadSchema = z.object({ replayId: z.uuid() });

export default async function compareReplayJob(payload: unknown): Promise<void> {
  await compareReplay(payloadSchema.parse(payload).replayId);
}
