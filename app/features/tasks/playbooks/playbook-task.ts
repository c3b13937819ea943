/** Tasks that an installation adds to playbooks: their words, and from when they are counted. */
import type { Bilingual } from "~templates/bilingual";
import { ROUTES, type Route } from "~templates/rules/vocabulary";

export const DUE_UNITS = ["hours", "working_days"] as const;
export type DueUnit = (typeof DUE_UNITS)[number];

/** The moment that a date is counted from: the classification, the opening of the case, access being back. */
export const DUE_FROM = ["classified", "opened", "restored"] as const;
export type DueFrom = (typeof DUE_FROM)[number];

export const asPlaybook = (word: string | undefined): Route | null =>
  ROUTES.find((route) => route === word) ?? null;

/** What names such a task in a case. */
export const ownKey = (id: string): string => `own.${id}`;

/** The first part of its key: the route, or `own`. */
export const playbookOf = (key: string | null) => key?.split(".")[0];

/** The same task in every playbook that has it: the last part of its key. */
export const taskName = (key: string): string => key.slice(key.indexOf(".") + 1);

/** One of the two may be missing; the other is shown then. */
export const eitherTitle = ({ titleEn, titleId }: { titleEn: string; titleId: string }) =>
  ({ en: titleEn || titleId, id: titleId || titleEn }) satisfies Bilingual;
