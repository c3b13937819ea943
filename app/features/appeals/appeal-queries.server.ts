/** Reads about appeals, within what a person may see. */
import { withinCases } from "~/features/cases/case-scope";
import type { Person } from "~/features/identity/person";
import { db, type Tx } from "~/platform/db.server";

export type AppealInHand = NonNullable<Awaited<ReturnType<typeof appealByNumber>>>;

/** The appeal that an address names. Null when it is not there or not theirs. */
export async function appealByNumber(
  person: Person,
  reference: string,
  number: string | undefined,
  tx: Tx = db,
) {
  if (!number || !/^[1-9]\d{0,3}$/.test(number)) return null;
  return tx.appeal.findFirst({
    where: { number: Number(number), case: { reference, ...withinCases(person) } },
    select: {
      id: true,
      caseId: true,
      restrictionId: true,
      number: true,
      round: true,
      state: true,
      origin: true,
      door: true,
      language: true,
      previousId: true,
      startedById: true,
      version: true,
      updatedAt: true,
      case: {
        select: {
          reference: true,
          phase: true,
          businessId: true,
          openedById: true,
          happenedZone: true,
        },
      },
    },
  });
}

export type AppealInList = Awaited<ReturnType<typeof appealsOfCase>>[number];

/** The attempts of a case, newest first. */
export function appealsOfCase(caseId: string, tx: Tx = db) {
  return tx.appeal.findMany({
    where: { caseId },
    orderBy: { number: "desc" },
    select: {
      id: true,
      number: true,
      round: true,
      state: true,
      origin: true,
      restrictionId: true,
      createdAt: true,
      submission: { select: { door: true, submittedAt: true, submittedZone: true } },
      decision: { select: { outcome: true, decidedAt: true, decidedZone: true } },
    },
  });
}

/** The text of an appeal as it was filed: as somebody recorded it; empty where the app wrote it. */
export async function recordedTextOf(appealId: string, tx: Tx = db): Promise<string> {
  const { recordedText } = await tx.appeal.findUniqueOrThrow({
    where: { id: appealId },
    select: { recordedText: true },
  });
  return recordedText;
}

/** How an attempt was filed and what came back, for its own page. */
export function filingOf(appealId: string, tx: Tx = db) {
  return tx.appeal.findUniqueOrThrow({
    where: { id: appealId },
    select: {
      recordedText: true,
      recordedEvidence: { select: exhibit },
      submission: {
        select: {
          door: true,
          language: true,
          submitterName: true,
          submitterIsAdmin: true,
          submittedAt: true,
          submittedZone: true,
          externalReference: true,
          recordedAt: true,
          receipt: { select: exhibit },
        },
      },
      dossier: {
        select: {
          canonicalHash: true,
          manifestSha256: true,
          pdfEnSha256: true,
          pdfIdSha256: true,
          doorTexts: true,
          frozenAt: true,
        },
      },
      decision: {
        select: {
          outcome: true,
          verbatim: true,
          decidedAt: true,
          decidedZone: true,
          recordedAt: true,
          evidence: { select: exhibit },
        },
      },
      infoRequests: {
        orderBy: { askedAt: "asc" },
        select: {
          id: true,
          text: true,
          askedAt: true,
          askedZone: true,
          answer: true,
          answeredAt: true,
          answeredZone: true,
        },
      },
      reviews: {
        orderBy: [{ at: "asc" }, { id: "asc" }],
        select: {
          id: true,
          personName: true,
          verdict: true,
          note: true,
          overridden: true,
          overrideReason: true,
          checklist: true,
          at: true,
        },
      },
    },
  });
}

const exhibit = { id: true, fileName: true, captionEn: true, captionId: true } as const;
