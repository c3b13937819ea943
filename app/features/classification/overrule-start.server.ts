/** What a person who overrules the rules decides on: what the rules say, and the class that stands. */
import type { CaseKey } from "~/features/cases/case-queries.server";
import { classificationsOf } from "./classification-queries.server";
import type { TriageDraft } from "./triage-draft";
import { triageOfCase } from "./triage-of-case.server";

/** What has to be as it was when the form was opened, and what it is called. */
export const DECIDED_ON = {
  rulesSay: ["classification.overrule.rulesSay", "enforcement.class"],
  class: ["classification.overrule.standing", "enforcement.class"],
  classLevel: ["classification.overrule.level", "enforcement.level"],
  because: "classification.overrule.reason",
} as const;

export async function overruleStart(found: CaseKey) {
  const [{ read, version, draft }, [newest]] = await Promise.all([
    triageOfCase(found),
    classificationsOf(found.id),
  ]);
  const { outcome } = read.triage;
  const standing = newest?.supersededAt === null ? newest : null;
  const start = {
    version,
    rulesSay: outcome.kind === "decided" ? outcome.result.restrictionClass : null,
    class: standing?.class ?? "",
    classLevel: standing?.level ?? "",
    because: standing?.overruleReason ?? "",
  };
  return { start, last: latest([...said(draft), ...(standing ? [standing] : [])]) };
}

type Change = { byName: string; at: Date };

const said = ({ answeredBy = {}, pasted }: TriageDraft): Change[] => [
  ...Object.values(answeredBy).map(({ name, at }) => ({ byName: name, at: new Date(at) })),
  ...pasted.map(({ byName, at }) => ({ byName, at: new Date(at) })),
];

const latest = (changes: readonly Change[]): Change | null =>
  changes.toSorted((one, other) => other.at.getTime() - one.at.getTime())[0] ?? null;
