/** What the wizard shows to one person: where the triage stands, worded in their language. */
import type { CaseKey } from "~/features/cases/case-queries.server";
import type { Person } from "~/features/identity/person";
import { nameOf, textsFor } from "~/platform/i18n/texts.server";
import { wallClockOf } from "~/platform/i18n/wall-clock";
import { timeZones } from "~/platform/i18n/zones";
import { classificationsOf } from "./classification-queries.server";
import { wordLetter } from "./triage-letter";
import { triageOfCase } from "./triage-of-case.server";
import { isQuestion, viewPasted, viewPath, viewPossible, viewQuestion } from "./triage-view";

export type TriageScreenView = Exclude<
  Awaited<ReturnType<typeof viewTriage>>,
  { kind: "nothing_said" }
>;

/** `?question=` asks for one question again, answered or not. */
export async function viewTriage(person: Person, found: CaseKey, search: URLSearchParams) {
  const { language, timeZone } = person;
  const t = textsFor(language, timeZone);
  const of = await triageOfCase(found);
  const { draft, read } = of;
  const { triage } = read;
  const isFresh = Object.keys(draft.answers).length === 0 && draft.pasted.length === 0;
  if (isFresh && !draft.skippedPaste) return { kind: "nothing_said" as const };

  const classifications = await classificationsOf(found.id);
  const frame = {
    title: t("classification.titleOf", { reference: found.reference }),
    reference: found.reference,
    version: of.version,
    isClassified: found.class !== null,
    path: viewPath(triage, language, t),
    possible: viewPossible(triage, t),
    isFresh: triage.path.length === 0,
    pasted: viewPasted(draft, read, language, t),
    history: classifications.map((one) => ({
      id: one.id,
      className: nameOf(language, "enforcement.class", one.class),
      byName: one.byName,
      at: one.at,
      overruled: one.overruled ? one.overruleReason : null,
      isInForce: one.supersededAt === null,
    })),
  };
  const asked = search.get("question");
  const open = triage.outcome.kind === "asking" ? triage.outcome.question : null;
  const shown = isQuestion(asked) ? asked : isQuestion(open) ? open : null;
  if (shown) {
    const question = viewQuestion(shown, triage, language);
    const zone = of.happenedZone || timeZone;
    const dated = question.chosen
      .map((value) => new Date(value))
      .find((at) => !Number.isNaN(at.getTime()));
    const date = {
      wallClock: question.kind === "date" && dated ? wallClockOf(dated, zone) : "",
      zone,
    };
    const zones = question.kind === "date" ? timeZones() : [];
    const seen = JSON.stringify(draft.answers[shown] ?? null);
    return {
      ...frame,
      kind: "question" as const,
      question,
      seen,
      date,
      zones,
      isChange: asked !== null,
    };
  }
  if (triage.outcome.kind === "needs_fact") {
    const { says, whereToLook, settledBy } = triage.outcome;
    return {
      ...frame,
      kind: "needs_fact" as const,
      says: says[language],
      whereToLook: whereToLook[language],
      settledBy,
    };
  }
  if (triage.outcome.kind !== "decided")
    throw new Error("The triage asks a question that no rule knows");
  const { result } = triage.outcome;
  const letter = wordLetter(result, language, t, of.business);
  const inForce = classifications.find(({ supersededAt }) => supersededAt === null);
  const isInForce =
    inForce !== undefined &&
    inForce.class === result.restrictionClass &&
    inForce.level === result.level;
  const isRelapse =
    found.phase === "monitoring" && (result.bucket === "paused" || result.bucket === "banned");
  return {
    ...frame,
    kind: "decided" as const,
    letter,
    isInForce: isInForce && !isRelapse,
    isRelapse,
  };
}
