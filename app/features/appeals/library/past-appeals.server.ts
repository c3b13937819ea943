/**
 * Appeals that were filed, to learn from: by class and outcome, searchable in their words. Everybody
 * sees those of the businesses they may see, texts included; what came of them is counted, not rated.
 */
import type { Answers } from "~/features/appeals/answers/appeal-answers";
import { APPEAL_OUTCOMES, type AppealOutcome } from "~/features/appeals/appeal-lifecycle";
import { withinCases } from "~/features/cases/case-scope";
import type { Person } from "~/features/identity/person";
import { db } from "~/platform/db.server";
import type { Prisma } from "~prisma/generated/client";

export type PastFilter = { class: string | null; outcome: string | null; words: string };

const SHOWN = 30;

export type PastAppeal = Awaited<ReturnType<typeof pastAppeals>>["appeals"][number];

export async function pastAppeals(
  person: Person,
  { class: hit, outcome, words }: PastFilter,
  { exceptId, hasAnswers = false }: { exceptId?: string; hasAnswers?: boolean } = {},
) {
  const visible: Prisma.AppealWhereInput = {
    submission: { isNot: null },
    case: withinCases(person),
    ...(hasAnswers && { origin: "built" }),
    ...(exceptId && { id: { not: exceptId } }),
  };
  const wanted: Prisma.AppealWhereInput = {
    ...(hit && { restriction: { class: hit } }),
    ...(outcome && outcome !== "open" && { decision: { outcome } }),
    ...(outcome === "open" && { decision: { is: null } }),
    ...(words && { AND: [{ id: { in: await saying(words) } }] }),
  };
  const [all, appeals] = await Promise.all([
    db.appeal.findMany({
      where: { AND: [visible, wanted] },
      select: { restriction: { select: { class: true } }, decision: { select: { outcome: true } } },
    }),
    db.appeal.findMany({
      where: { AND: [visible, wanted] },
      orderBy: [{ submission: { submittedAt: "desc" } }, { id: "desc" }],
      take: SHOWN,
      select: {
        id: true,
        number: true,
        round: true,
        origin: true,
        recordedText: true,
        restriction: { select: { class: true, violationType: true } },
        submission: { select: { submittedAt: true, submittedZone: true, door: true } },
        decision: { select: { outcome: true } },
        case: { select: { reference: true, business: { select: { name: true } } } },
      },
    }),
  ]);
  return { appeals, counts: countsOf(all), all: all.length };
}

type Counted = { restriction: { class: string }; decision: { outcome: string } | null };
export type OutcomeCounts = { class: string; outcomes: Record<AppealOutcome | "open", number> };

/** How many came to what, per class: numbers as they are. */
function countsOf(all: readonly Counted[]): OutcomeCounts[] {
  const classes = [...new Set(all.map(({ restriction }) => restriction.class))].sort();
  return classes.map((hit) => {
    const own = all.filter(({ restriction }) => restriction.class === hit);
    const count = (outcome: string | null) =>
      own.filter(({ decision }) => (decision?.outcome ?? null) === outcome).length;
    const decided = APPEAL_OUTCOMES.map((outcome) => [outcome, count(outcome)] as const);
    return {
      class: hit,
      outcomes: { ...Object.fromEntries(decided), open: count(null) } as OutcomeCounts["outcomes"],
    };
  });
}

const MOST_FOUND = 5000;

/** The ids of appeals whose answers or recorded text contain the words as typed. */
async function saying(words: string): Promise<string[]> {
  const pattern = `%${words.replace(/[\\%_]/g, "\\$&")}%`;
  const found = await db.$queryRaw<{ id: string }[]>`
    SELECT a.id::text FROM "Appeal" a
    WHERE a."recordedText" ILIKE ${pattern} OR EXISTS (
      SELECT 1 FROM "AppealAnswer" w
      WHERE w."appealId" = a.id AND w.value::text ILIKE ${pattern}
    ) LIMIT ${MOST_FOUND}`;
  return found.map(({ id }) => id);
}

/** The answers of filed appeals that a person may see, by appeal. */
export async function pastAnswers(
  person: Person,
  ids: readonly string[],
): Promise<Map<string, Answers>> {
  const rows = await db.appealAnswer.findMany({
    where: {
      appealId: { in: [...ids] },
      appeal: { submission: { isNot: null }, case: withinCases(person) },
    },
    select: { appealId: true, question: true, value: true },
  });
  const byAppeal = new Map<string, Answers>();
  for (const { appealId, question, value } of rows) {
    byAppeal.set(appealId, { ...byAppeal.get(appealId), [question]: value ?? undefined });
  }
  return byAppeal;
}
