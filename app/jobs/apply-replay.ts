import { z } from "zod/mini";
import { applyReplay } from "~/features/signals/replay/apply-replay.server";

const payloadSchema = z.object({ replayId: z.uuid() });

export default async function applyReplayJob(payload: unknown): Promise<void> {
  await applyReplay(payloadSchema.parse(payload).replayId);
}
