/** What past appeals said in one section: those about the same class first. */
import type { SectionId } from "~/features/appeals/questions/appeal-questions";
import type { Person } from "~/features/identity/person";
import { db } from "~/platform/db.server";
import { pastAnswers, pastAppeals } from "./past-appeals.server";
import { reusableTexts } from "./reusable";

type Target = { id: string; restrictionId: string };

export async function textsToTake(person: Person, target: Target, section: SectionId) {
  const restriction = await db.restriction.findUnique({
    where: { id: target.restrictionId },
    select: { class: true },
  });
  const hit = restriction?.class ?? null;
  const anyOf = { class: null, outcome: null, words: "" };
  const { appeals } = await pastAppeals(person, anyOf, { exceptId: target.id, hasAnswers: true });
  const answers = await pastAnswers(
    person,
    appeals.map(({ id }) => id),
  );
  const rank = (appeal: (typeof appeals)[number]) => Number(appeal.restriction.class !== hit);
  return appeals
    .toSorted((one, other) => rank(one) - rank(other))
    .map((appeal) => ({
      appeal,
      texts: reusableTexts(section, answers.get(appeal.id) ?? {}, person.language),
    }))
    .filter(({ texts }) => texts.length > 0);
}

export type TextsOfPast = Awaited<ReturnType<typeof textsToTake>>[number];
