/** What speaks against beginning an appeal, for whoever is about to. Advice: a reason goes past it. */
import { adviceFor, chosenWay, isWaitOut } from "~/features/appeals/advice/advice-facts.server";
import type { Language } from "~templates/bilingual";

/**
 * Why the comparison calls an appeal not open, and whether waiting it out is what is left for any of
 * the restrictions to choose from; null and false where nothing speaks against it.
 */
export async function startObstacles(
  caseId: string,
  choices: readonly { id: string }[],
  language: Language,
  now = new Date(),
): Promise<{ whyNot: string | null; isWaitOut: boolean }> {
  const looks = await Promise.all(
    choices.map(async ({ id: restrictionId }) => {
      const advised = await adviceFor({ caseId, restrictionId }, now);
      if (!advised) return { whyNot: null, isWaitOut: false };
      const appeal = advised.advice.ways.find(({ way }) => way === "appeal");
      const isClosed = appeal?.standing === "closed" && advised.advice.best !== "in_app_review";
      return {
        whyNot: isClosed ? appeal.why.says[language] : null,
        isWaitOut: isWaitOut(advised, await chosenWay(restrictionId)),
      };
    }),
  );
  return {
    whyNot:
      looks.find(({ whyNot }) => whyNot !== null)?.whyNot ??
      (looks.some((each) => each.isWaitOut) ? "" : null),
    isWaitOut: looks.some((each) => each.isWaitOut),
  };
}
