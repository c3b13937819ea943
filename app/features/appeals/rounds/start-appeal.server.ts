/** Begins an attempt at a restriction: from what the case knows, or from the attempt before. */
import { adviceFor, chosenWay, isWaitOut } from "~/features/appeals/advice/advice-facts.server";
import { noteWay } from "~/features/appeals/advice/choose-way.server";
import { answersOf } from "~/features/appeals/answers/answer-queries.server";
import type { Answers, BilingualText } from "~/features/appeals/answers/appeal-answers";
import { type AppealOutcome, isOver } from "~/features/appeals/appeal-lifecycle";
import { carryClaims } from "~/features/appeals/claims/carry-claims.server";
import { appealCaseFacts } from "~/features/appeals/facts/case-facts.server";
import { prefillAnswers } from "~/features/appeals/facts/prefill";
import { holdRestriction } from "~/features/appeals/hold-appeal.server";
import { APPEAL_QUESTIONS_VERSION } from "~/features/appeals/questions/appeal-questions";
import { recordAppealEvent } from "~/features/appeals/record-appeal-event.server";
import { remediationOf } from "~/features/appeals/remediation/remediation-queries.server";
import { reportAppeal } from "~/features/appeals/report-appeal.server";
import { holdCase } from "~/features/cases/hold-case.server";
import type { Person } from "~/features/identity/person";
import { db, type Tx } from "~/platform/db.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import type { Language } from "~templates/bilingual";
import { DOORS } from "~templates/rules/doors";
import { DOOR_KEYS, type DoorKey } from "~templates/rules/vocabulary";
import { mayStartNextRound, nextRound } from "./next-round";
import { placeOfAppeal } from "./place-of-appeal.server";

export type Start = {
  caseId: string;
  restrictionId: string;
  /** What is new since the attempt before; required when there is one. */
  news: BilingualText;
  /** Why it is appealed although there is nothing to file as far as is known; required then. */
  regardless?: string;
};

export type Started = { id: string; number: number };

export function startAppeal(
  person: Person,
  { caseId, restrictionId, news, regardless = "" }: Start,
  now = new Date(),
): Promise<Verdict<Started>> {
  return db.$transaction(async (tx) => {
    const held = await holdCase(tx, caseId);
    if (!held) return refuse("appeals.refusals.gone");
    if (held.phase === "new" || held.phase === "triage") {
      return refuse("appeals.refusals.notClassified");
    }
    if (held.phase !== "active" && held.phase !== "monitoring") {
      return refuse("appeals.refusals.caseOver", { phase: held.phase });
    }
    await holdRestriction(tx, restrictionId);
    const known = await tx.restriction.findFirst({ where: { id: restrictionId, caseId } });
    if (!known) return refuse("appeals.refusals.restrictionUnknown");

    const attempts = await attemptsAt(tx, restrictionId);
    const open = attempts.find(({ state }) => !isOver(state));
    if (open) return refuse("appeals.refusals.stillOpen", { round: open.round });
    const last = attempts[0];
    if (attempts.some(({ outcome }) => outcome && !mayStartNextRound(outcome))) {
      return refuse("appeals.refusals.alreadyReversed");
    }
    const place = await placeOfAppeal(tx, caseId, restrictionId);
    if (place.round > 1 && !hasText(news)) return refuse("appeals.refusals.newsMissing");

    const advised = await adviceFor({ caseId, restrictionId }, now, tx);
    const isClosed = advised && isWaitOut(advised, await chosenWay(restrictionId, tx));
    if (isClosed && !regardless.trim()) return refuse("advice.refusals.regardless");
    if (isClosed) {
      const way = { caseId, restrictionId, way: "appeal", reason: regardless, advised } as const;
      await noteWay(tx, person, way, now);
    }

    const target = last ?? (await suggestedTarget(tx, caseId));
    const { id } = await tx.appeal.create({
      data: {
        caseId,
        restrictionId,
        ...place,
        door: target.door,
        language: target.language,
        previousId: last?.id ?? null,
        questionsVersion: APPEAL_QUESTIONS_VERSION,
        startedById: person.id,
        createdAt: now,
        updatedAt: now,
      },
      select: { id: true },
    });
    const from = { id, caseId, restrictionId, round: place.round };
    if (last) await carryOver(tx, last, from, now);
    if (!last || last.origin === "recorded") await prefill(tx, from, now);
    if (place.round > 1) await sayWhatIsNew(tx, person, id, news, now);

    await recordAppealEvent(tx, person, {
      appealId: id,
      caseId,
      kind: "appeal.started",
      detail: { round: place.round },
    });
    await reportAppeal(tx, caseId, now);
    return allow({ id, number: place.number });
  });
}

const hasText = (news: BilingualText) => Object.values(news).some((text) => text.trim() !== "");

/** Latest round first. A number says only when an attempt was begun: one filed before may be entered later. */
async function attemptsAt(tx: Tx, restrictionId: string) {
  const found = await tx.appeal.findMany({
    where: { restrictionId },
    orderBy: [{ round: "desc" }, { number: "desc" }],
    select: {
      id: true,
      caseId: true,
      round: true,
      state: true,
      origin: true,
      door: true,
      language: true,
      decision: { select: { outcome: true } },
    },
  });
  return found.map((attempt) => ({
    ...attempt,
    outcome: (attempt.decision?.outcome ?? null) as AppealOutcome | null,
  }));
}

type From = { id: string; caseId: string; restrictionId: string; round: number };

/** What the case knows is filled in by nobody: whoever starts an appeal has not written it yet. */
async function prefill(tx: Tx, from: From, now: Date): Promise<void> {
  const answers = prefillAnswers(await appealCaseFacts(from, tx));
  await fillIn(tx, from.id, answers, { byId: null, byName: "Reinstate" }, now);
}

/** Texts keep their authors, who are the authors of the new attempt too. */
async function carryOver(
  tx: Tx,
  last: { id: string; caseId: string; round: number },
  to: From,
  now: Date,
): Promise<void> {
  const items = await remediationOf(last.caseId, tx);
  const { answers } = nextRound({
    round: last.round,
    answers: await answersOf(last.id, tx),
    items,
  });
  const authors = await tx.appealAnswer.findMany({
    where: { appealId: last.id },
    select: { question: true, byId: true, byName: true },
  });
  for (const { question, ...author } of authors) {
    const kept = Object.entries(answers).filter(([id]) => id === question);
    if (kept.length) await fillIn(tx, to.id, Object.fromEntries(kept), author, now);
  }
  const chosen = await tx.appealEvidence.findMany({
    where: { appealId: last.id, evidence: { removedAt: null } },
    select: { evidenceId: true, position: true },
  });
  await tx.appealEvidence.createMany({
    data: chosen.map((exhibit) => ({ ...exhibit, appealId: to.id })),
  });
  await carryClaims(tx, last.id, to.id);
}

async function sayWhatIsNew(
  tx: Tx,
  person: Person,
  appealId: string,
  news: BilingualText,
  now: Date,
): Promise<void> {
  const written = Object.entries(news).filter(([, text]) => text.trim() !== "");
  const author = { byId: person.id, byName: person.name };
  await fillIn(tx, appealId, { news_since_decision: Object.fromEntries(written) }, author, now);
}

async function fillIn(
  tx: Tx,
  appealId: string,
  answers: Answers,
  author: { byId: string | null; byName: string },
  now: Date,
): Promise<void> {
  const rows = Object.entries(answers).map(([question, value]) => ({
    appealId,
    question,
    value: value as never,
    version: 1,
    ...author,
  }));
  await tx.appealAnswer.createMany({ data: rows.map((row) => ({ ...row, updatedAt: now })) });
  await tx.appealAnswerVersion.createMany({ data: rows.map((row) => ({ ...row, at: now })) });
}

/** The door the classification named first, and the language that is advised there. */
async function suggestedTarget(
  tx: Tx,
  caseId: string,
): Promise<{ door: DoorKey | null; language: Language }> {
  const classified = await tx.classification.findFirst({
    where: { caseId, supersededAt: null },
    orderBy: { at: "desc" },
    select: { result: true },
  });
  const doors = (classified?.result as { doors?: unknown } | null)?.doors;
  const first = Array.isArray(doors) ? doors[0] : null;
  const door = DOOR_KEYS.find((key) => key === first) ?? null;
  return { door, language: door ? DOORS[door].language : "en" };
}
