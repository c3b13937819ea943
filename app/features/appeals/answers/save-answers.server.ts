/**
 * Saves answers as people type. Each carries the version it started from: the
 * write counts only where that version still stands, every version is kept, and
 * somebody else's text is never replaced unseen.
 */
import { type AppealState, mayEdit } from "~/features/appeals/appeal-lifecycle";
import type { QuestionId } from "~/features/appeals/questions/appeal-questions";
import { recordAppealEvent } from "~/features/appeals/record-appeal-event.server";
import type { Person } from "~/features/identity/person";
import { db, type Tx } from "~/platform/db.server";
import { allow, refuse, type Verdict } from "~/platform/verdict";
import type { AnswerValue } from "./appeal-answers";
import { reconcile, type Stored } from "./reconcile-answer";

/**
 * How an answer came to be: typed by hand, drafted from figures or suggested by a colleague, quoted
 * from a record, or taken from the library.
 */
export type AnswerSource = "typed" | "suggested" | "imported" | "library";

export type AnswerEdit = {
  question: QuestionId;
  value: Stored;
  version: number;
  source?: AnswerSource;
  /** The appeal a text of the library was taken from. */
  sourceOf?: string;
  /** Who suggested it: a writer of this version as much as whoever saves it. */
  alsoBy?: { id: string; name: string };
  /** Everybody else whose words it is; none of them approves it either. */
  wordsOf?: readonly string[];
};

export type StandingAnswer = {
  value: AnswerValue | null;
  version: number;
  byName: string;
  isMine: boolean;
  at: Date;
};

/** What became of one answer: it stands now as said here, or somebody has to settle it. */
export type AnswerOutcome =
  | ({ kind: "saved" } & StandingAnswer)
  | ({ kind: "conflict" } & StandingAnswer);

export type SavedAnswers = Partial<Record<QuestionId, AnswerOutcome>>;

const ATTEMPTS = 5;

export function saveAnswers(
  person: Person,
  appealId: string,
  edits: readonly AnswerEdit[],
  now = new Date(),
): Promise<Verdict<SavedAnswers>> {
  return db.$transaction((tx) => saveAnswersIn(tx, person, appealId, edits, now));
}

export async function saveAnswersIn(
  tx: Tx,
  person: Person,
  appealId: string,
  edits: readonly AnswerEdit[],
  now: Date,
): Promise<Verdict<SavedAnswers>> {
  const saved: SavedAnswers = {};
  let left = edits;
  let isFirst = false;

  for (let attempt = 0; attempt < ATTEMPTS && left.length > 0; attempt++) {
    const written = await writeWhereItStands(tx, person, appealId, left, now);
    for (const { question, version } of written) {
      const value = left.find((edit) => edit.question === question)?.value ?? null;
      saved[question] = { kind: "saved", value, version, ...byMe(person, now) };
    }
    isFirst ||= written.some(({ isFirstInAWhile }) => isFirstInAWhile);
    const unwritten = left.filter(({ question }) => !saved[question]);
    if (unwritten.length === 0) break;

    const state = await stateOf(tx, appealId);
    if (!state) return refuse("appeals.refusals.gone");
    if (!mayEdit(state)) return refuse("appeals.refusals.notEditable", { state });
    left = await settle(tx, person, appealId, unwritten, saved);
  }
  if (isFirst) await recordWriting(tx, person, appealId);
  return allow(saved);
}

const byMe = ({ name }: Person, at: Date) => ({ byName: name, isMine: true, at });

type Written = { question: QuestionId; version: number; isFirstInAWhile: boolean };

/**
 * One statement: holds the appeal in a state that may be edited, writes each answer
 * whose version still stands and whose text is another one, and keeps the version.
 */
function writeWhereItStands(
  tx: Tx,
  { id, name }: Person,
  appealId: string,
  edits: readonly AnswerEdit[],
  now: Date,
): Promise<Written[]> {
  const given = JSON.stringify(
    edits.map(({ alsoBy, ...edit }) => ({
      source: "typed",
      sourceOf: "",
      wordsOf: [],
      ...edit,
      value: edit.value ?? null,
      alsoById: alsoBy?.id ?? null,
      alsoByName: alsoBy?.name ?? "",
    })),
  );
  return tx.$queryRaw<Written[]>`
    WITH held AS MATERIALIZED (
      SELECT id FROM "Appeal"
      WHERE id = ${appealId}::uuid AND state IN ('draft', 'changes_requested')
      FOR SHARE
    ), edit AS (
      SELECT question, COALESCE(value, 'null'::jsonb) AS value, version, source, "sourceOf",
        "alsoById", "alsoByName", "wordsOf"
      FROM jsonb_to_recordset(${given}::jsonb) AS e(question text, value jsonb, version int,
        source text, "sourceOf" text, "alsoById" uuid, "alsoByName" text,
        "wordsOf" uuid[])
    ), written AS (
      INSERT INTO "AppealAnswer" AS answer
        ("appealId", question, value, version, "byId", "byName", "updatedAt")
      SELECT held.id, edit.question, edit.value, edit.version + 1,
        ${id}::uuid, ${name}::text, ${now}::timestamptz
      FROM held, edit
      WHERE EXISTS (
        SELECT 1 FROM "AppealAnswer" known
        WHERE known."appealId" = held.id AND known.question = edit.question
      ) OR (edit.version = 0 AND edit.value <> 'null'::jsonb)
      ORDER BY edit.question
      ON CONFLICT ("appealId", question) DO UPDATE SET
        value = EXCLUDED.value, version = EXCLUDED.version, "byId" = EXCLUDED."byId",
        "byName" = EXCLUDED."byName", "updatedAt" = EXCLUDED."updatedAt"
      WHERE answer.version = EXCLUDED.version - 1 AND answer.value <> EXCLUDED.value
      RETURNING answer.*
    ), kept AS (
      INSERT INTO "AppealAnswerVersion"
        ("appealId", question, version, value, "byId", "byName", source, "sourceOf",
          "alsoById", "alsoByName", "wordsOfIds", at)
      SELECT written."appealId", question, written.version, written.value, written."byId",
        written."byName", edit.source, edit."sourceOf", edit."alsoById", edit."alsoByName",
        edit."wordsOf", written."updatedAt"
      FROM written JOIN edit USING (question)
      RETURNING question, version
    )
    SELECT question, version, NOT EXISTS (
      SELECT 1 FROM "AppealAnswerVersion" before
      WHERE before."appealId" = ${appealId}::uuid AND before."byId" = ${id}::uuid
        AND before.at > ${now}::timestamptz - interval '30 minutes'
    ) AS "isFirstInAWhile" FROM kept`;
}

/** Says what stands where nothing was written, and returns what can be written after all. */
async function settle(
  tx: Tx,
  person: Person,
  appealId: string,
  edits: readonly AnswerEdit[],
  saved: SavedAnswers,
): Promise<AnswerEdit[]> {
  const questions = edits.map(({ question }) => question);
  const standing = await tx.appealAnswer.findMany({
    where: { appealId, question: { in: questions } },
    select: {
      question: true,
      value: true,
      version: true,
      byId: true,
      byName: true,
      updatedAt: true,
    },
  });
  const bases = await tx.appealAnswerVersion.findMany({
    where: { appealId, OR: edits.map(({ question, version }) => ({ question, version })) },
    select: { question: true, value: true },
  });

  const again: AnswerEdit[] = [];
  for (const edit of edits) {
    const { question } = edit;
    const theirs = standing.find((answer) => answer.question === question);
    const base = stored(bases.find((answer) => answer.question === question)?.value);
    const reconciled = reconcile(base, edit.value, stored(theirs?.value));
    if (reconciled.kind === "write") {
      again.push({ ...edit, value: reconciled.value, version: theirs?.version ?? 0 });
      continue;
    }
    saved[question] = {
      kind: reconciled.kind === "stands" ? "saved" : "conflict",
      value: stored(theirs?.value) ?? null,
      version: theirs?.version ?? 0,
      byName: theirs?.byName ?? person.name,
      isMine: theirs?.byId === person.id,
      at: theirs?.updatedAt ?? new Date(0),
    };
  }
  return again;
}

const stored = (value: unknown): Stored => (value as AnswerValue | null | undefined) ?? undefined;

async function stateOf(tx: Tx, appealId: string): Promise<AppealState | undefined> {
  const found = await tx.appeal.findUnique({ where: { id: appealId }, select: { state: true } });
  return found?.state;
}

/** One entry per stretch of writing: the versions themselves say the rest. */
async function recordWriting(tx: Tx, person: Person, appealId: string): Promise<void> {
  const { caseId, round } = await tx.appeal.findUniqueOrThrow({
    where: { id: appealId },
    select: { caseId: true, round: true },
  });
  await recordAppealEvent(tx, person, {
    appealId,
    caseId,
    kind: "appeal.written",
    detail: { round },
  });
}
