/** What people may type about threads and what is said in them. */
import { z } from "zod/mini";
import {
  checkbox,
  optionalId,
  optionalText,
  requiredText,
  versionField,
  wallClock,
  zoneField,
} from "~/platform/forms/fields";
import type { TextKey } from "~/platform/i18n/text-key";
import { CHANNELS, MESSAGE_KINDS, PARTIES } from "./thread-kinds";
import { TURNS } from "./thread-lifecycle";

const choose = "common.errors.choose" satisfies TextKey;
const when = "common.errors.instant" satisfies TextKey;
/** Long enough for the longest mail with everything it quotes. */
const LONGEST_MESSAGE = 200_000;

const someInstant = wallClock(when);
const optionalClock = () =>
  z._default(
    z
      .string(when)
      .check(z.refine((value) => value === "" || someInstant.safeParse(value).success, when)),
    "",
  );

const about = {
  title: requiredText("threads.errors.title", 200),
  theirTicket: optionalText(120),
  channel: z.enum(CHANNELS, choose),
  language: z.enum(["en", "id"], choose),
  /** One a line: a name, and an address in angle brackets where there is one. */
  participants: optionalText(4000),
};

const party = {
  party: z.enum(PARTIES, "threads.errors.party" satisfies TextKey),
  providerId: optionalId(),
};

const hasProvider = z.refine<{ party: string; providerId: string | null }>(
  ({ party: who, providerId }) => who !== "bsp" || providerId !== null,
  { path: ["providerId"], error: "threads.errors.provider" satisfies TextKey },
);

export const newThreadSchema = z.object({ ...about, ...party }).check(hasProvider);
export type NewThread = z.output<typeof newThreadSchema>;

export const threadSchema = z
  .object({ ...about, ...party, version: versionField() })
  .check(hasProvider);
export type ThreadEdit = z.output<typeof threadSchema>;

const optionalMinutes = () =>
  z.pipe(
    z._default(
      z
        .string("threads.errors.minutes" satisfies TextKey)
        .check(z.trim(), z.regex(/^(\d{1,4})?$/, "threads.errors.minutes" satisfies TextKey)),
      "",
    ),
    z.transform((typed) => (typed ? Number(typed) : null)),
  );

const message = {
  kind: z.enum(MESSAGE_KINDS, "threads.errors.kind" satisfies TextKey),
  /** Of no meaning for a note. */
  direction: z._default(z.enum(["in", "out"], "threads.errors.direction" satisfies TextKey), "in"),
  counterpart: optionalText(200),
  subject: optionalText(500),
  text: requiredText("threads.errors.text", LONGEST_MESSAGE),
  clock: wallClock(when),
  zone: zoneField(),
  minutes: optionalMinutes(),
  /** When they said they would answer; in the zone above. */
  promised: optionalClock(),
  /** Empty for what is usual. */
  turn: z.pipe(
    z._default(z.union([z.literal(""), z.enum(TURNS, choose)]), ""),
    z.transform((given) => given || null),
  ),
  isChase: checkbox(),
  onlyHere: checkbox(),
  theirTicket: optionalText(120),
};

export const messageSchema = z.object(message);
export type MessageFields = z.output<typeof messageSchema>;
