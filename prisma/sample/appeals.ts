/** Appeals of the sample, taken as far as their story goes. */

import { answersOf } from "~/features/appeals/answers/answer-queries.server";
import { saveAnswers } from "~/features/appeals/answers/save-answers.server";
import { judgeClaim } from "~/features/appeals/claims/judge-claim.server";
import { sentencesOf } from "~/features/appeals/claims/sentences";
import { dossierContent } from "~/features/appeals/dossier/dossier-content.server";
import { chooseEvidence } from "~/features/appeals/evidence/choose-evidence.server";
import { chooseDestination } from "~/features/appeals/filing/choose-destination.server";
import { submitAppeal } from "~/features/appeals/filing/submit-appeal.server";
import { holdAppeal } from "~/features/appeals/hold-appeal.server";
import type { QuestionId } from "~/features/appeals/questions/appeal-questions";
import { addAction } from "~/features/appeals/remediation/edit-remediation.server";
import { isVerified } from "~/features/appeals/remediation/remediation";
import { remediationOf } from "~/features/appeals/remediation/remediation-queries.server";
import { doubtAction, verifyAction } from "~/features/appeals/remediation/verify-action.server";
import { approveAppeal, sendToReview } from "~/features/appeals/review/review-appeal.server";
import { startAppeal } from "~/features/appeals/rounds/start-appeal.server";
import { commentOnSection } from "~/features/appeals/together/comment-on-section.server";
import { textIn } from "~/features/appeals/together/passage";
import { suggestWords } from "~/features/appeals/together/suggest-words.server";
import { decideAppeal } from "~/features/appeals/with-meta/decide-appeal.server";
import { restrictionsOfCase } from "~/features/assets/restriction-queries.server";
import { attachEvidence } from "~/features/evidence/attach-evidence.server";
import { exhibitsOfCase } from "~/features/evidence/evidence-queries.server";
import { keepFile } from "~/features/evidence/keep-file.server";
import type { Person } from "~/features/identity/person";
import { db } from "~/platform/db.server";
import { formatFor } from "~/platform/i18n/format";
import { wallClockOf } from "~/platform/i18n/wall-clock";
import { atMoment, moment } from "~/platform/moment.server";
import { REVIEW_CHECKLIST } from "~templates/rules/appeal/checklist";
import { completeAnswers, type SampleAppeal } from "./appeal-answers";
import { granted } from "./granted";
import { campaignPicture } from "./pictures";

const HOUR = 3_600_000;
const ZONE = "Asia/Jakarta";
const later = (at: Date, hours: number) => new Date(at.getTime() + hours * HOUR);
const day = (at: Date) => at.toISOString().slice(0, 10);

/** A draft with what the case knows, and a door. */
export const beginAppeal = (author: Person, caseId: string, at: Date): Promise<string> =>
  atMoment(at, async () => {
    const [restriction] = await restrictionsOfCase(caseId);
    if (!restriction) throw new Error("The sample case has no restriction to appeal");
    const start = { caseId, restrictionId: restriction.id, news: { en: "", id: "" } };
    const { id } = granted(await startAppeal(author, start, at));
    granted(
      await chooseDestination(author, id, { door: "business_support_home", language: "en" }, at),
    );
    return id;
  });

/** Starts an appeal and fills every answer that the sample knows. */
export async function writeAppeal(
  author: Person,
  caseId: string,
  told: SampleAppeal & { verifier: Person },
  at: Date,
): Promise<string> {
  const id = await beginAppeal(author, caseId, at);
  return atMoment(at, async () => {
    const stored = await db.appealAnswer.findMany({ where: { appealId: id } });
    const versions = new Map(stored.map(({ question, version }) => [question, version]));
    const edits = Object.entries(completeAnswers(told)).map(([question, value]) => ({
      question: question as QuestionId,
      value,
      version: versions.get(question) ?? 0,
    }));
    granted(await saveAnswers(author, id, edits, later(at, 0.5)));
    const picture = await keepPicture(author, caseId, told.decidedAt);
    const exhibits = (await exhibitsOfCase(caseId)).map((exhibit) => exhibit.id);
    granted(await chooseEvidence(author, id, exhibits));
    const promised = granted(
      await addAction(author, id, {
        cause: "complaints",
        what: {
          en: "Every campaign list is checked against the date of the last order before it may be sent.",
          id: "Setiap daftar kampanye diperiksa terhadap tanggal pesanan terakhir sebelum boleh dikirim.",
        },
        owner: "Bayu Pratama",
        dueOn: day(later(at, 14 * 24)),
        doneOn: "",
        proofs: [],
        version: 0,
      }),
    );
    const done = granted(
      await addAction(author, id, {
        cause: "no_consent",
        what: {
          en: "People without an order in the last twelve months are removed from every campaign list.",
          id: "Orang tanpa pesanan dalam dua belas bulan terakhir dikeluarkan dari semua daftar kampanye.",
        },
        owner: "Sari Wulandari",
        dueOn: "",
        doneOn: day(at),
        proofs: exhibits,
        version: 0,
      }),
    );
    granted(await verifyAction(told.verifier, id, { itemId: done.id, version: 1 }, later(at, 1)));
    for (const { question, language, starts, part, ...on } of SAMPLE_CLAIMS) {
      const answer = completeAnswers(told)[question] as Record<string, string>;
      const sentence = sentencesOf(answer[language] ?? "").find(({ text }) =>
        text.startsWith(starts),
      );
      const standing = {
        itemId: on.action ? { done: done.id, promised: promised.id }[on.action] : null,
        exhibits: part ? [{ id: picture, page: null, ...part }] : [],
        facts: on.facts ?? [],
      };
      const read = { question, language, sentence: sentence?.text ?? starts };
      granted(
        await judgeClaim(
          author,
          id,
          { ...read, ...standing, claimId: null, version: 0 },
          later(at, 1.5),
        ),
      );
    }
    return id;
  });
}

/** What the sending system showed of the campaign on the day before the decision. */
async function keepPicture(
  author: Person,
  caseId: string,
  { wallClock, zone }: SampleAppeal["decidedAt"],
): Promise<string> {
  const before = new Date(Date.parse(`${wallClock.slice(0, 10)}T00:00:00Z`) - 24 * HOUR);
  const image = await campaignPicture(formatFor("en", "UTC").day(before));
  const file = granted(await keepFile(image));
  return db.$transaction(async (tx) => {
    const kept = {
      caseId,
      file,
      fileName: "campaign-report.png",
      kind: "volume_stats",
      caption: {
        en: "Report of the campaign in the sending system",
        id: "Laporan kampanye di sistem pengiriman",
      },
      captured: { at: moment(), zone },
    } as const;
    return (await attachEvidence(tx, author, kept)).id;
  });
}

type SampleClaim = {
  question: QuestionId;
  language: "en" | "id";
  starts: string;
  action?: "done" | "promised";
  /** Of the picture, in per cent from the top left. */
  part?: { left: number; top: number; width: number; height: number };
  facts?: string[];
};

/** Sentences of the sample with what they stand on; others wait to be judged. */
const SAMPLE_CLAIMS: readonly SampleClaim[] = [
  { question: "ask_reason", language: "en", starts: "The cause was", action: "done" },
  { question: "ask_reason", language: "id", starts: "Penyebabnya", action: "done" },
  {
    question: "approval_gate",
    language: "en",
    starts: "We have changed",
    action: "promised",
  },
  { question: "approval_gate", language: "id", starts: "Formulir", action: "promised" },
  {
    question: "timeline",
    language: "en",
    starts: "On Saturday",
    facts: ["startedAt"],
  },
  {
    question: "timeline",
    language: "en",
    starts: "A campaign went",
    part: { left: 3, top: 14, width: 94, height: 25 },
  },
  {
    question: "trigger",
    language: "en",
    starts: "The list",
    part: { left: 68, top: 58, width: 16, height: 29 },
  },
  {
    question: "figures_seen",
    language: "en",
    starts: "Quality of the template",
    part: { left: 63, top: 29, width: 24, height: 6 },
  },
];

/** A reviewer who looked again: what stood on it is a claim without support for now. */
export const doubtSample = (reviewer: Person, caseId: string, appealId: string, at: Date) =>
  atMoment(at, async () => {
    const verified = (await remediationOf(caseId)).filter(isVerified);
    for (const { id } of verified) granted(await doubtAction(reviewer, appealId, id));
  });

export const sendSampleToReview = (author: Person, appealId: string, at: Date) =>
  atMoment(at, async () =>
    granted(
      await sendToReview(
        author,
        appealId,
        { note: "Please look at the consent section first." },
        at,
      ),
    ),
  );

/** Everything ticked but one point, which the reviewer explains. */
const SAMPLE_CHECKS = Object.fromEntries(
  REVIEW_CHECKLIST.map(({ id }) => [
    id,
    id === "no_contradiction"
      ? { isTicked: false, why: "This is the first we tell Meta about it." }
      : { isTicked: true, why: "" },
  ]),
);

/** What a reviewer remarks while the appeal waits: a comment on a sentence, and other words for one. */
export const talkAboutSample = (reviewer: Person, appealId: string, at: Date) =>
  atMoment(at, async () => {
    const appeal = await db.appeal.findUniqueOrThrow({
      where: { id: appealId },
      select: {
        id: true,
        caseId: true,
        number: true,
        round: true,
        state: true,
        case: { select: { businessId: true, openedById: true } },
      },
    });
    const answers = await answersOf(appealId);
    const trigger = { question: "trigger" as const, language: "en" as const };
    const [sentence] = sentencesOf(textIn(answers.trigger, "en"));
    const passage = sentence?.text ?? "";
    const text = "@Dewi Anggraini which exhibit shows this? The export from Tuesday would.";
    granted(
      await commentOnSection(reviewer, appeal, "what_happened", { ...trigger, passage, text }, at),
    );
    const words = {
      passage: "people who had not ordered for more than two years",
      instead: "people whose last order was more than two years ago",
      reason: "An order date is what the export shows.",
    };
    granted(await suggestWords(reviewer, appeal, { ...trigger, ...words }, at));
  });

export const approveSample = (reviewer: Person, appealId: string, at: Date) =>
  atMoment(at, async () =>
    granted(
      await approveAppeal(
        reviewer,
        appealId,
        { note: "Clear and provable.", checks: SAMPLE_CHECKS },
        at,
      ),
    ),
  );

export const submitSample = (person: Person, appealId: string, at: Date) =>
  atMoment(at, async () => {
    const held = await db.$transaction((tx) => holdAppeal(tx, appealId));
    if (!held) throw new Error("The sample appeal is missing");
    const { hash } = await dossierContent(held);
    const filing = {
      door: "business_support_home" as const,
      submitterName: "Rina Hartono",
      submitterIsAdmin: "yes" as const,
      clock: wallClockOf(at, ZONE),
      zone: ZONE,
      externalReference: "BSH-70411",
      language: "en" as const,
      receiptId: null,
      contentHash: hash,
    };
    granted(await submitAppeal(person, appealId, filing, null, later(at, 0.1)));
  });

export const decideSample = (
  person: Person,
  appealId: string,
  outcome: "reversed" | "unchanged",
  at: Date,
) =>
  atMoment(at, async () =>
    granted(
      await decideAppeal(
        person,
        appealId,
        {
          outcome,
          verbatim:
            "We have reviewed your account and restored access. Please continue to follow our policies.",
          clock: wallClockOf(at, ZONE),
          zone: ZONE,
          evidenceId: null,
        },
        null,
        later(at, 0.1),
      ),
    ),
  );
