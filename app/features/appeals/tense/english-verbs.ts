/** The forms of the English verbs of correction. */
import { IRREGULAR_VERBS, OWN_VERBS, REGULAR_VERBS } from "~templates/rules/appeal/tense";

type Verb = { base: string; past: string; participle: string; isOwn: boolean };

const withEd = (base: string) => (base.endsWith("e") ? `${base}d` : `${base}ed`);

const VERBS: readonly Verb[] = [
  ...IRREGULAR_VERBS.map(([base, past, participle]) => ({ base, past, participle, isOwn: false })),
  ...[...REGULAR_VERBS, ...OWN_VERBS].map((base) => ({
    base,
    past: withEd(base),
    participle: withEd(base),
    isOwn: (OWN_VERBS as readonly string[]).includes(base),
  })),
];

const BY_FORM = new Map<string, Verb>(
  VERBS.flatMap((verb) => [verb.base, verb.past, verb.participle].map((form) => [form, verb])),
);

const any = (forms: readonly string[]) => `(?:${[...new Set(forms)].join("|")})`;

/** Sources of expressions that match any verb in one form. */
export const BASES = any(VERBS.map(({ base }) => base));
export const PASTS = any(VERBS.flatMap(({ past, participle }) => [past, participle]));
/** Participles that report a correction in the passive. */
export const PASSIVES = any(
  VERBS.filter(({ isOwn }) => !isOwn).map(({ participle }) => participle),
);

const formOf = (word: string) => BY_FORM.get(word.toLowerCase());
export const baseOf = (word: string): string => formOf(word)?.base ?? word;
export const pastOf = (word: string): string => formOf(word)?.past ?? word;
export const participleOf = (word: string): string => formOf(word)?.participle ?? word;
