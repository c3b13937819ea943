/** A person decides against, or without, the questions. Everything else follows from the same rules. */
import { allow, refuse, type Verdict } from "~/platform/verdict";
import { CLASSES } from "~templates/rules/classes";
import { DETAIL_REASONS } from "~templates/rules/result-notes";
import type { Level, RestrictionClass } from "~templates/rules/vocabulary";
import { buildResult } from "./classifying/build-result";
import { type TriageInput, walkFacts } from "./triage";
import type { TriageResult } from "./triage-result";

export type Overrule = { restrictionClass: RestrictionClass; level: Level; reason: string };

/** May this class stand at this level, and has the person said why? */
export function decideOverrule({ restrictionClass, level, reason }: Overrule): Verdict {
  if (reason.trim() === "") return refuse("enforcement.overrule.reasonMissing");
  const { levels } = CLASSES[restrictionClass];
  return levels.includes(level) ? allow() : refuse("enforcement.overrule.unlikelyLevel");
}

/** Answers and readings still fill in dates, causes and what is offered. */
export function overrule(
  { restrictionClass, level, reason }: Overrule,
  input: TriageInput,
): TriageResult {
  const { facts, known } = walkFacts(input);
  const said = { en: reason, id: reason };
  return buildResult(
    { decide: restrictionClass, level },
    { ...facts, known: { ...known, level: undefined } },
    [
      { ...DETAIL_REASONS.overruled, rule: "overruled", ...BY_PERSON },
      { ...DETAIL_REASONS.overruled, rule: "overruled-reason", ...BY_PERSON, says: said },
    ],
  );
}

const BY_PERSON = { question: null, answer: null, field: null } as const;
