/** What is to be read again. */
import { z } from "zod/mini";
import { SIGNAL_KINDS } from "~/features/enforcement/signal";

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, "signalPages.replay.errors.day"));

export const replaySchema = z
  .object({
    /** Empty for every source. */
    sourceId: z._default(z.string(), "").check(z.refine((id) => id === "" || UUID.test(id))),
    /** Empty for every kind. */
    kind: z._default(z.enum(["", ...SIGNAL_KINDS]), ""),
    from: day,
    until: day,
  })
  .check(
    z.refine(({ from, until }) => from <= until, {
      path: ["until"],
      error: "signalPages.replay.errors.order",
    }),
  );

export type ReplayAsked = z.output<typeof replaySchema>;
