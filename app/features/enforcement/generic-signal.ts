/**
 * Our own JSON, for systems that know what happened and have no webhook of their own. A list of them,
 * or `{"signals": [...]}`, is taken as well. Everything but `id` and `kind` may be left out.
 */
import * as z from "zod/mini";

const moment = z.union([z.string(), z.int()]);

/**
 * - `id`: the sender's own id for the event; the same id counts once.
 * - `kind`: one of the signal kinds; any other is kept and put before a person. `type` is taken too.
 * - `happened_at`, `expires_at`: RFC 3339, Unix seconds or milliseconds, or a named day.
 * - `assets`: `level` as in the asset tree, `id` in the platform's digits or as a phone number.
 */
export const genericSignalSchema = z.looseObject({
  id: z.union([z.string(), z.int()]),
  kind: z.string(),
  happened_at: z.nullish(moment),
  assets: z.nullish(
    z.array(z.looseObject({ level: z.string(), id: z.union([z.string(), z.int()]) })),
  ),
  restrictions: z.nullish(
    z.array(z.looseObject({ type: z.string(), expires_at: z.nullish(moment) })),
  ),
  expires_at: z.nullish(moment),
  violation_type: z.nullish(z.string()),
  remediation: z.nullish(z.string()),
  messaging_state: z.nullish(z.string()),
  note: z.nullish(z.string()),
});

/** For the setup page and its test button. */
export const GENERIC_SAMPLE = {
  id: "evt-2026-000001",
  kind: "restriction_started",
  happened_at: "2026-11-22T09:30:00Z",
  assets: [{ level: "waba", id: "102290129340398" }],
  restrictions: [
    { type: "RESTRICTED_BIZ_INITIATED_MESSAGING", expires_at: "2026-11-25T09:30:00Z" },
  ],
  violation_type: "SCAM",
  remediation: "Review the templates that were reported.",
} as const;
