/** What is blocked, what still works, and what to tell customers, from the types that were named. */
import type { Bilingual } from "~templates/bilingual";
import {
  APP_CAPABILITIES,
  CALLING_CAPABILITIES,
  CAPABILITIES,
  type Capability,
  EVERYDAY_CAPABILITIES,
} from "~templates/rules/capabilities";
import type { ClassRule } from "~templates/rules/class-rule";
import type { HoldingNoticeKey } from "~templates/rules/holding-notices";
import { RESTRICTION_TYPES } from "~templates/rules/restriction-types";
import { UNKNOWN_RESTRICTION } from "~templates/rules/result-notes";
import type { Level } from "~templates/rules/vocabulary";

export type Effect = {
  blocked: readonly Bilingual[];
  whatStillWorks: readonly Bilingual[];
  holdingNotice: HoldingNoticeKey | null;
};

/** What named types block; where none is named, what the class does. Unknown types add nothing. */
export const blockedBy = (
  rule: Pick<ClassRule, "blocks">,
  types: readonly string[],
): readonly Capability[] =>
  types.length > 0
    ? [...new Set(types.flatMap((type) => RESTRICTION_TYPES[type]?.blocks ?? []))]
    : rule.blocks;

export type Blockade = {
  rule: ClassRule;
  level: Level;
  /** Restriction types that were named; empty where only the class is known. */
  types: readonly string[];
  /** Set where something narrower than the class is blocked. */
  only?: readonly Capability[];
};

export function describeEffect({ rule, level, types, only }: Blockade): Effect {
  const listed = types.flatMap((type) => RESTRICTION_TYPES[type] ?? []);
  const isNamed = types.length > 0;
  const blocked: readonly Capability[] = only ?? blockedBy(rule, types);
  const works = everyday(level, types).filter(
    (name) => !blocked.includes(name) && !(!isNamed && rule.unsure?.includes(name)),
  );

  return {
    blocked: blocked.map((capability) => CAPABILITIES[capability]),
    whatStillWorks: [
      ...works.map((name) => CAPABILITIES[hedged(name, blocked)]),
      ...(rule.works ?? []),
      ...(listed.length < types.length ? [UNKNOWN_RESTRICTION] : []),
    ],
    holdingNotice: isNamed || only ? noticeFor(blocked) : rule.holdingNotice,
  };
}

function everyday(level: Level, types: readonly string[]): readonly Capability[] {
  if (level === "app_number") return APP_CAPABILITIES;
  const isAboutCalls = types.some((type) => type.includes("CALLING"));
  return isAboutCalls ? [...EVERYDAY_CAPABILITIES, ...CALLING_CAPABILITIES] : EVERYDAY_CAPABILITIES;
}

/** Where answering is blocked, nobody promises that messages still come in. */
const hedged = (name: Capability, blocked: readonly Capability[]): Capability =>
  name === "receive" && blocked.includes("reply") ? "perhaps_receive" : name;

function noticeFor(blocked: readonly Capability[]): HoldingNoticeKey | null {
  if (blocked.includes("reply")) return "nothing_goes_out";
  if (blocked.includes("start_conversations")) return "replies_only";
  if (blocked.some((name) => name === "receive_calls" || name === "call_button")) {
    return "calls_only";
  }
  const isHarmless = blocked.every((name) => name === "add_numbers");
  return isHarmless ? null : "some_messages_late";
}
