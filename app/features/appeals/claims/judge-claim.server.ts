/**
 * A writer judges a sentence: what it stands on, or that it asserts nothing. The sentence has to
 * stand in the answer as it was read, and a judgement somebody made meanwhile is never replaced unseen.
 */

import { answersOf } from "~/features/appeals/answers/answer-queries.server";
import { isBilingualText } from "~/features/appeals/answers/appeal-answers";
import type { AppealEvent } from "~/features/appeals/appeal-events";
import { appealUnderCheck } from "~/features/appeals/checks/check-appeal.server";
import { type Draft, holdDraftAlone } from "~/features/appeals/hold-draft.server";
import type { QuestionId } from "~/features/appeals/questions/appeal-questions";
import { recordAppealEvent } from "~/features/appeals/record-appeal-event.server";
import type { Person } from "~/features/identity/person";
import { db, type Tx } from "~/platform/db.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import type { Language } from "~templates/bilingual";
import { provableIn } from "./appeal-ledger";
import { judgeClaim as judged } from "./claim";
import { claimsOf } from "./claim-queries.server";
import type { ClaimFields } from "./claim-schemas";
import { sentenceKey, sentencesOf } from "./sentences";

/** Where the sentence stands, as it was read, and which judgement of it was seen. */
export type JudgedSentence = {
  question: QuestionId;
  language: Language;
  sentence: string;
  claimId: string | null;
  version: number;
};

type Standing = Pick<ClaimFields, "itemId" | "exhibits" | "facts">;

export function judgeClaim(
  person: Person,
  appealId: string,
  read: JudgedSentence & Standing,
  now = new Date(),
): Promise<Verdict> {
  return db.$transaction(async (tx) => {
    const draft = await holdDraftAlone(tx, appealId);
    return draft.ok ? judgeClaimIn(tx, person, draft.value, read, now) : draft;
  });
}

export async function judgeClaimIn(
  tx: Tx,
  person: Person,
  draft: Draft,
  read: JudgedSentence & Standing,
  now: Date,
): Promise<Verdict> {
  const { itemId, facts } = read;
  const exhibits = read.exhibits.flatMap(({ id, ...part }) => (id ? [{ id, ...part }] : []));
  const there = await standsThere(tx, draft.id, read);
  if (!there) return refuse("appeals.refusals.claimGone");
  if (itemId) {
    const where = { id: itemId, caseId: draft.caseId, removedAt: null };
    if ((await tx.remediationItem.count({ where })) === 0) {
      return refuse("appeals.refusals.actionGone");
    }
  }
  const ids = [...new Set(exhibits.map(({ id }) => id))];
  const found = await tx.evidence.count({
    where: { id: { in: ids }, caseId: draft.caseId, removedAt: null },
  });
  if (found < ids.length) return refuse("appeals.refusals.exhibitGone");
  const appeal = await appealUnderCheck({ ...draft, door: null, language: read.language }, tx);
  const known = provableIn(appeal);
  if (facts.some((key) => !known.factKeys.has(key))) return refuse("appeals.refusals.factGone");

  const kept = await keep(tx, person, draft.id, read, { itemId, isSetAside: false }, now);
  if (!kept.ok) return kept;
  await tx.appealClaimProof.deleteMany({ where: { claimId: kept.value } });
  await tx.appealClaimProof.createMany({
    data: [
      ...exhibits.map(({ id, ...part }) => ({ evidenceId: id, ...part })),
      ...[...new Set(facts)].map((fact) => ({ fact })),
    ].map((proof, position) => ({ ...proof, claimId: kept.value, position })),
  });
  const claim = (await claimsOf(draft.id, tx)).find(({ id }) => id === kept.value);
  const exhibitIds = new Set([...known.exhibitIds, ...ids]);
  const { state } = claim
    ? judged(claim, { ...known, exhibitIds })
    : { state: "unsupported" as const };
  await record(tx, person, draft, read.question, state);
  return allow();
}

/** Says that a sentence asserts nothing, or that it does after all. */
export function setClaimAside(
  person: Person,
  appealId: string,
  read: JudgedSentence,
  isSetAside: boolean,
  now = new Date(),
): Promise<Verdict> {
  return db.$transaction(async (tx) => {
    const draft = await holdDraftAlone(tx, appealId);
    if (!draft.ok) return draft;
    const there = await standsThere(tx, appealId, read);
    if (!there) return refuse("appeals.refusals.claimGone");
    const kept = await keep(tx, person, appealId, read, { itemId: null, isSetAside }, now);
    if (!kept.ok) return kept;
    await tx.appealClaimProof.deleteMany({ where: { claimId: kept.value } });
    await record(tx, person, draft.value, read.question, isSetAside ? "set_aside" : "taken_up");
    return allow();
  });
}

/** Lets go of a claim whose sentence is not in its answer any more. */
export function letClaimGo(appealId: string, claimId: string, version: number): Promise<Verdict> {
  return db.$transaction(async (tx) => {
    const draft = await holdDraftAlone(tx, appealId);
    if (!draft.ok) return draft;
    const { count } = await tx.appealClaim.deleteMany({
      where: { id: claimId, appealId, version },
    });
    return count ? allow() : refuse("appeals.refusals.claimChanged");
  });
}

async function standsThere(
  tx: Tx,
  appealId: string,
  { question, language, sentence }: JudgedSentence,
): Promise<boolean> {
  const answer = (await answersOf(appealId, tx))[question];
  const text = isBilingualText(answer) ? (answer[language] ?? "") : "";
  return sentencesOf(text).some(({ text: said }) => sentenceKey(said) === sentenceKey(sentence));
}

/** Writes the judgement where the one that was seen still stands. @returns the claim's id. */
async function keep(
  tx: Tx,
  { id: byId, name: byName }: Person,
  appealId: string,
  { question, language, sentence, claimId, version }: JudgedSentence,
  judgement: { itemId: string | null; isSetAside: boolean },
  now: Date,
): Promise<Verdict<string>> {
  const data = { ...judgement, sentence, byId, byName, updatedAt: now };
  const links = judgement.itemId ? [byId] : [];
  if (claimId) {
    const which = { id: claimId, appealId, question, language, version };
    const before = await tx.appealClaim.findFirst({
      where: which,
      select: { itemId: true, byId: true, linkedByIds: true },
    });
    // Whoever linked it first wrote how it is worded, also when somebody judges it again.
    const isSameLink = before?.itemId != null && before.itemId === judgement.itemId;
    const earlier = isSameLink ? [before.byId, ...before.linkedByIds] : [];
    const linkedByIds = [...new Set([...earlier, ...links])];
    const { count } = await tx.appealClaim.updateMany({
      where: which,
      data: { ...data, linkedByIds, version: { increment: 1 } },
    });
    return count ? allow(claimId) : refuse("appeals.refusals.claimChanged");
  }
  const others = await tx.appealClaim.findMany({
    where: { appealId, question, language },
    select: { sentence: true },
  });
  if (others.some((other) => sentenceKey(other.sentence) === sentenceKey(sentence))) {
    return refuse("appeals.refusals.claimChanged");
  }
  const { id } = await tx.appealClaim.create({
    data: { ...data, linkedByIds: links, appealId, question, language },
    select: { id: true },
  });
  return allow(id);
}

type Judgement = Extract<AppealEvent, { kind: "appeal.claim_judged" }>["detail"]["judged"];

function record(
  tx: Tx,
  person: Person,
  { id, caseId, round }: Draft,
  question: string,
  judgement: Judgement,
): Promise<void> {
  return recordAppealEvent(tx, person, {
    appealId: id,
    caseId,
    kind: "appeal.claim_judged",
    detail: { round, question, judged: judgement },
  });
}
