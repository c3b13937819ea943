/** The comparison of the ways out, worded for one reader, with what was chosen and what to contain. */
import type { AppealAddress } from "~/features/appeals/appeal-path";
import { windowEnd } from "~/features/appeals/checks/check-appeal.server";
import { restrictionChoices } from "~/features/appeals/rounds/restriction-choices.server";
import { triageDraftOf } from "~/features/classification/classification-queries.server";
import type { Person } from "~/features/identity/person";
import { db } from "~/platform/db.server";
import type { Language } from "~templates/bilingual";
import { type Line, WAY_RULES, WAYS_VERSION, type Way } from "~templates/rules/appeal/routes";
import { sourceTitle } from "~templates/rules/sources";
import { TRIAGE_QUESTIONS } from "~templates/rules/triage-questions";
import { adviceFor, chosenWay, isWaitOut } from "./advice-facts.server";
import { OFFERS } from "./advice-schemas";
import type { AdvisedWay } from "./advise";
import { needsReason } from "./choose-way.server";
import { containmentKey } from "./contain.server";

const REVIEW_OFFERED = TRIAGE_QUESTIONS.review_offered;

export type AdviceView = NonNullable<Awaited<ReturnType<typeof adviceView>>>;

type OfCase = { id: string; class: string | null } & Pick<AppealAddress, "reference">;

/** Without a source it is our own conclusion, which its certainty says already. */
export type WordedLine = { says: string; source: string | null; certainty: Line["certainty"] };

export async function adviceView(
  person: Person,
  { id: caseId, reference, class: hit }: OfCase,
  wanted: string | null,
  now = new Date(),
) {
  const restrictions = await restrictionChoices(caseId);
  // Without a wish: the one that is worked on, else what the case is classified as.
  const restriction =
    restrictions.find(({ id }) => id === wanted) ??
    restrictions.find(({ openNumber }) => openNumber !== null) ??
    restrictions.find(({ class: each }) => each === hit) ??
    restrictions[0];
  if (!restriction) return null;
  const advised = await adviceFor({ caseId, restrictionId: restriction.id }, now);
  if (!advised) return null;
  const [chosen, windowEndsAt, tasks, { draft }] = await Promise.all([
    chosenWay(restriction.id),
    windowEnd(caseId),
    db.task.findMany({
      where: { caseId, playbookKey: { in: advised.stopNow.map(containmentKey) } },
      select: { playbookKey: true, state: true },
    }),
    triageDraftOf(caseId),
  ]);
  const { language } = person;
  const { facts, advice } = advised;
  const noted = draft.answers.review_offered;
  return {
    reference,
    now,
    restrictions: restrictions.map(({ id, class: hit, assetName, startedAt }) => ({
      id,
      class: hit,
      assetName,
      startedAt,
      isShown: id === restriction.id,
    })),
    restrictionId: restriction.id,
    startedAt: restriction.startedAt,
    openNumber: restriction.openNumber,
    rulesVersion: WAYS_VERSION,
    best: advice.best,
    chosen: chosen && { ...chosen, name: WAY_RULES[chosen.way].name[language] },
    /** What people may say they saw offered, while nobody noted it; null where it is known or over. */
    offers:
      facts.offered === "unknown" && !facts.isWithMeta
        ? REVIEW_OFFERED.options
            .filter(({ value }) => OFFERS.some((offer) => offer === value))
            .map(({ value, label }) => ({ value, label: label[language] }))
        : null,
    /** What was noted by now, classified or not: only what was seen is replaced. */
    noted: {
      seen: JSON.stringify(noted ?? null),
      says: REVIEW_OFFERED.options.find(({ value }) => value === noted)?.label[language] ?? null,
    },
    isWaitOut: isWaitOut(advised, chosen),
    isWithMeta: facts.isWithMeta,
    endsAt: facts.endsAt,
    ways: advice.ways.map((each) => ({
      ...wordedWay(each, language),
      needsReason: needsReason(advice, each.way),
      date: dateOf(each.way, { windowEndsAt, endsAt: facts.endsAt }),
    })),
    contain: advised.stopNow.map((words) => ({
      says: words[language],
      state: tasks.find(({ playbookKey }) => playbookKey === containmentKey(words))?.state ?? null,
    })),
  };
}

function wordedWay({ way, standing, why }: AdvisedWay, language: Language) {
  const { name, means, who, deadline, takes, risks, doors, submitters } = WAY_RULES[way];
  return {
    way,
    standing,
    name: name[language],
    means: means[language],
    why: wordedLine(why, language),
    who: wordedLine(who, language),
    deadline: wordedLine(deadline, language),
    takes: wordedLine(takes, language),
    risks: risks.map((risk) => wordedLine(risk, language)),
    doors: [...doors],
    isFiled: !submitters.includes("nobody"),
  };
}

const wordedLine = ({ says, source, certainty }: Line, language: Language): WordedLine => ({
  says: says[language],
  source: source === "OURS" ? null : sourceTitle(source, language),
  certainty,
});

/** The day that is known for this restriction, beside what the rule says in general. */
function dateOf(way: Way, known: { windowEndsAt: Date | null; endsAt: Date | null }): Date | null {
  if (way === "appeal") return known.windowEndsAt;
  return way === "wait_out" ? known.endsAt : null;
}
