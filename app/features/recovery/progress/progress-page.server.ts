/** What the page about progress shows, and what the files about it say. */
import type { CaseKey } from "~/features/cases/case-queries.server";
import type { Person } from "~/features/identity/person";
import { moment } from "~/platform/moment.server";
import { impactView } from "../impact/impact-view.server";
import { progressOf } from "./kept-progress.server";

export type ProgressView = Awaited<ReturnType<typeof progressView>>;

export async function progressView(
  { language }: Pick<Person, "language">,
  of: Pick<CaseKey, "id" | "businessId">,
) {
  const now = moment();
  const [kept, impact] = await Promise.all([progressOf(of.id), impactView(of, language, now)]);
  return {
    ...kept,
    window: impact.whole,
    estimate: impact.estimate,
    lost: [...new Set(impact.windows.map(({ words }) => words))],
  };
}
