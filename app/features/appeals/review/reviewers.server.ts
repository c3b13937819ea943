/** Who wrote an appeal, and who else may review it. */
import { writersOf } from "~/features/appeals/answers/answer-queries.server";
import { peopleWhoMay } from "~/features/cases/people/people-of-case.server";

type Appeal = Parameters<typeof writersOf>[0] & {
  case: { businessId: string | null; openedById: string | null };
};

export async function reviewersOf(appeal: Appeal) {
  const writerIds = await writersOf(appeal);
  const approvers = await peopleWhoMay("appeal:review", appeal.case);
  return { writerIds, others: approvers.filter(({ id }) => !writerIds.includes(id)) };
}
