/** The macros of the installation in words. */
import { peopleWhoWork } from "~/features/cases/people/people-of-case.server";
import { type KeptMacro, macroList } from "~/features/tasks/macros/macro-queries.server";
import type { Translate } from "~/platform/i18n/text-key";

export type ShownMacro = Awaited<ReturnType<typeof macrosView>>[number];

/** Retired ones last. */
export async function macrosView(t: Translate) {
  const [macros, people] = await Promise.all([macroList(), peopleWhoWork()]);
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return macros
    .map((macro) => ({
      id: macro.id,
      name: macro.name,
      does: doesOf(macro, names, t),
      comment: macro.comment,
      isRetired: macro.retiredAt !== null,
    }))
    .toSorted((one, other) => Number(one.isRetired) - Number(other.isRetired));
}

function doesOf(
  { state, give, ownerId, dueHours, comment }: KeptMacro,
  names: ReadonlyMap<string, string>,
  t: Translate,
): string {
  const name = names.get(ownerId ?? "") ?? "–";
  return [
    ...(state ? [t("taskSettings.macros.does.state", { state })] : []),
    ...(give === "keep" ? [] : [t(`taskSettings.macros.does.${give}`, { name })]),
    ...(dueHours === null ? [] : [t("taskSettings.macros.does.due", { count: dueHours })]),
    ...(comment ? [t("taskSettings.macros.does.comment")] : []),
  ].join(" · ");
}
