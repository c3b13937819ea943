/** How somebody wants to be told. */
import { z } from "zod/mini";
import type { TextKey } from "~/platform/i18n/text-key";
import { CHANNELS, NOTICE_KINDS } from "../notice-kind";

const WRONG = "notices.errors.clock" satisfies TextKey;

/** `22:00`, or empty for none. */
const clockField = () =>
  z.pipe(
    z._default(z.string(WRONG).check(z.trim(), z.regex(/^$|^([01]\d|2[0-3]):[0-5]\d$/, WRONG)), ""),
    z.transform((typed) => typed || null),
  );

const choice = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.enum(values, "common.errors.choose" satisfies TextKey);

const kindChoices = z.object({ app: choice(CHANNELS.app), mail: choice(CHANNELS.mail) });

export const habitsSchema = z
  .object({
    quietFrom: clockField(),
    quietUntil: clockField(),
    digestAt: clockField(),
    kinds: z.record(z.enum(NOTICE_KINDS), kindChoices),
  })
  .check(
    z.refine(({ quietFrom, quietUntil }) => (quietFrom === null) === (quietUntil === null), {
      path: ["quietUntil"],
      error: "notices.errors.bothEnds" satisfies TextKey,
    }),
  );

export type HabitsForm = z.output<typeof habitsSchema>;
