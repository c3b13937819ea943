import { randomInt } from "node:crypto";
import { answerRows } from "~/features/appeals/answers/answer-queries.server";
import type { Answers, AnswerValue } from "~/features/appeals/answers/appeal-answers";
import { saveAnswers } from "~/features/appeals/answers/save-answers.server";
import { dossierContent } from "~/features/appeals/dossier/dossier-content.server";
import { chooseEvidence } from "~/features/appeals/evidence/choose-evidence.server";
import { chooseDestination } from "~/features/appeals/filing/choose-destination.server";
import { submitAppeal } from "~/features/appeals/filing/submit-appeal.server";
import {
  type Question,
  type QuestionId,
  questionsOf,
  SECTION_IDS,
} from "~/features/appeals/questions/appeal-questions";
import { addAction } from "~/features/appeals/remediation/edit-remediation.server";
import type { CheckGiven } from "~/features/appeals/review/checklist";
import { approveAppeal, sendToReview } from "~/features/appeals/review/review-appeal.server";
import { startAppeal } from "~/features/appeals/rounds/start-appeal.server";
import { recordRestriction } from "~/features/assets/record-restriction.server";
import { systemActor } from "~/features/audit/actor";
import type { Person } from "~/features/identity/person";
import { db } from "~/platform/db.server";
import type { Verdict } from "~/platform/verdict";
import { REVIEW_CHECKLIST } from "~templates/rules/appeal/checklist";
import { createAsset } from "./asset";
import { createBusiness } from "./business";
import { createActiveCase } from "./case";
import { createClock } from "./clock";
import { createEvidence } from "./evidence";
import { createPerson } from "./person";

export const ON_THAT_DAY = new Date("2026-11-22T03:00:00Z");

/** What a verdict allows; a refusal is a mistake of the test. */
export function allowed<T>(verdict: Verdict<T>): T {
  if (verdict.ok) return verdict.value;
  throw new Error(`Refused: ${JSON.stringify(verdict.refusal)}`);
}

/** A case with a disabled account that can be appealed, and its window running. */
export async function createAppealable() {
  const business = await createBusiness({
    legalName: "PT Kopi Senja Nusantara",
    website: "https://kopisenja.example",
  });
  const waba = await createAsset({
    businessId: business.id,
    name: "Kopi Senja",
    externalId: `102290${randomInt(1e12)}`,
  });
  const of = await createActiveCase({
    businessId: business.id,
    assetIds: [waba.id],
    class: "disabled",
    bucket: "banned",
  });
  const restrictionId = await db.$transaction((tx) =>
    recordRestriction(tx, systemActor, {
      caseId: of.id,
      assetId: waba.id,
      class: "disabled",
      types: [],
      violationType: "SPAM",
      startedAt: new Date("2026-11-22T00:12:00Z"),
      startedZone: "Asia/Jakarta",
      expiresAt: null,
    }),
  );
  await createClock({
    caseId: of.id,
    kind: "appeal_window",
    dueAt: new Date("2027-02-20T00:12:00Z"),
  });
  return { business, waba, caseId: of.id, reference: of.reference, restrictionId };
}

type Drafted = Awaited<ReturnType<typeof createAppealable>> & {
  id: string;
  number: number;
  author: Person;
};
type Ready = Drafted & { exhibitId: string };

/** A draft that somebody began and nobody has written on. */
export async function createDraft(author?: Person): Promise<Drafted> {
  const appealable = await createAppealable();
  const by = author ?? (await createPerson({ name: "Dewi" }));
  const { caseId, restrictionId } = appealable;
  const started = allowed(await startAppeal(by, { caseId, restrictionId, news: {} }, ON_THAT_DAY));
  return { ...appealable, ...started, author: by };
}

/** A draft with every question answered in both languages, and one promised action. */
export async function createReadyDraft(author?: Person): Promise<Ready> {
  const draft = await createDraft(author);
  await answerAll(draft.author, draft.id, draft.business.name);
  const notice = await createEvidence({ caseId: draft.caseId, kind: "bsh_notice_screenshot" });
  allowed(await chooseEvidence(draft.author, draft.id, [notice.id]));
  allowed(
    await addAction(draft.author, draft.id, {
      cause: "no_consent",
      what: {
        en: "Dormant members were taken off the list",
        id: "Anggota yang tidak aktif dihapus dari daftar",
      },
      owner: "Sari Wulandari",
      dueOn: "2026-12-03",
      doneOn: "",
      proofs: [],
      version: 0,
    }),
  );
  allowed(
    await chooseDestination(
      draft.author,
      draft.id,
      { door: "business_support_home", language: "en" },
      ON_THAT_DAY,
    ),
  );
  return { ...draft, exhibitId: notice.id };
}

/** In review, sent by its author. */
export async function createInReview(author?: Person): Promise<Ready> {
  const draft = await createReadyDraft(author);
  allowed(await sendToReview(draft.author, draft.id, {}, ON_THAT_DAY));
  return draft;
}

/** A reviewer's checklist with every point ticked. */
export const ALL_TICKED: Readonly<Record<string, CheckGiven>> = Object.fromEntries(
  REVIEW_CHECKLIST.map(({ id }) => [id, { isTicked: true, why: "" }]),
);

/** Approved by somebody who wrote none of it. */
export async function createApproved(author?: Person): Promise<Ready & { reviewer: Person }> {
  const draft = await createInReview(author);
  const reviewer = await createPerson({ name: "Sari" });
  allowed(await approveAppeal(reviewer, draft.id, { checks: ALL_TICKED }, ON_THAT_DAY));
  return { ...draft, reviewer };
}

/** Filed with Meta, its dossier frozen. */
export async function createFiled(approved?: Awaited<ReturnType<typeof createApproved>>) {
  const appeal = approved ?? (await createApproved());
  const row = await db.appeal.findUniqueOrThrow({ where: { id: appeal.id } });
  const { hash } = await dossierContent(row);
  const fields = {
    door: "business_support_home",
    language: "en",
    submitterName: "Rina Halim",
    submitterIsAdmin: "yes",
    clock: "2026-11-22T10:00",
    zone: "Asia/Jakarta",
    externalReference: "",
    receiptId: null,
    contentHash: hash,
  } as const;
  allowed(await submitAppeal(appeal.reviewer, appeal.id, fields, null, ON_THAT_DAY));
  return { ...appeal, round: row.round };
}

async function answerAll(person: Person, appealId: string, business: string): Promise<void> {
  const rows = await answerRows(appealId);
  const questions = SECTION_IDS.flatMap((id) => questionsOf(id, 1));
  const edits = questions.flatMap((question) => {
    const standing = rows.find((row) => row.question === question.id);
    if (standing && !question.perLanguage) return [];
    const id = question.id as QuestionId;
    return [{ question: id, value: answerTo(question, business), version: standing?.version ?? 0 }];
  });
  allowed(await saveAnswers(person, appealId, edits, ON_THAT_DAY));
}

const FITTING: Answers = {
  business_name_shown: "yes",
  messages_per_day: 850,
  messages_on_peak_day: 6200,
  unofficial_tools: "no",
  noticed_at: { wallClock: "2026-11-22T07:12", zone: "Asia/Jakarta" },
  stopped_at: { wallClock: "2026-11-22T07:30", zone: "Asia/Jakarta" },
};

function answerTo({ id, kind, perLanguage, choices }: Question, business: string): AnswerValue {
  if (id === "opt_in_text") return `Yes, ${business} may write to me on WhatsApp.`;
  const fitting = FITTING[id as QuestionId];
  if (fitting !== undefined) return fitting;
  if (perLanguage)
    return { en: `What we say about ${id}`, id: `Yang kami sampaikan tentang ${id}` };
  const [choice] = choices ?? [];
  switch (kind) {
    case "choice":
      return choice?.id ?? "";
    case "multi_choice":
      return choice ? [choice.id] : [];
    case "number":
      return 3;
    case "date":
      return "2026-11-20";
    case "yes_no":
      return "yes";
    case "url":
      return "https://kopisenja.example/privacy";
    case "instant_with_zone":
      return { wallClock: "2026-11-22T07:12", zone: "Asia/Jakarta" };
    default:
      return `About ${id}`;
  }
}
