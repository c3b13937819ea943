/**
 * Letters are Liquid that people may reword, so they run in a box: no files, no prototypes, little
 * time, little room. What is not known is put in as `[[what it is]]`, to be filled by hand.
 */
import { Liquid } from "liquidjs";
import type { Bilingual, Language } from "~templates/bilingual";
import { LETTER_FIELDS, type LetterField } from "~templates/letters/letter-fields";
import { LONGEST_LETTER } from "./letter-limits";

const nowhere = {
  exists: async () => false,
  existsSync: () => false,
  readFile: async () => "",
  readFileSync: () => "",
  resolve: (_root: string, file: string) => file,
  contains: async () => false,
  containsSync: () => false,
};

const box = new Liquid({
  ownPropertyOnly: true,
  strictFilters: true,
  strictVariables: false,
  lenientIf: true,
  // What is not known is an empty text, which letters may ask about as "not there".
  jsTruthy: true,
  parseLimit: 2 * LONGEST_LETTER,
  renderLimit: 200,
  memoryLimit: 100_000,
  relativeReference: false,
  fs: nowhere,
});

// The box has no files; these would still be words of the language.
for (const tag of ["include", "render", "layout", "block"]) delete box.tags[tag];

export type LetterValues = Partial<Record<LetterField, string>>;
export type Rendered =
  | { ok: true; text: string }
  /** `unknown`: it names something that letters do not know. */
  | { ok: false; why: "broken" | "unknown"; words: string };

/** What a kind of letter may name, and what each is called where it is missing. */
export type Fields<Name extends string> = Readonly<Record<Name, Bilingual>>;

export const renderLetter = (source: string, values: LetterValues, language: Language): Rendered =>
  renderWords(source, values, LETTER_FIELDS, language);

/** The same for letters that know other things. */
export function renderWords<Name extends string>(
  source: string,
  values: Partial<Record<Name, string>>,
  fields: Fields<Name>,
  language: Language,
): Rendered {
  const isField = (name: string): name is Name => Object.hasOwn(fields, name);
  try {
    const parsed = box.parse(source);
    const names = box.globalVariablesSync(parsed);
    const unknown = names.filter((name) => !isField(name));
    if (unknown.length > 0) return { ok: false, why: "unknown", words: unknown.join(", ") };
    const asked = new Set(conditionsIn(source));
    const filled = Object.fromEntries(
      names.filter(isField).map((name) => [
        name,
        // Where a letter asks whether something is known, nothing stands in for it.
        values[name] || (asked.has(name) ? "" : `[[${fields[name][language]}]]`),
      ]),
    );
    return { ok: true, text: String(box.renderSync(parsed, filled)) };
  } catch (error) {
    return { ok: false, why: "broken", words: (error as Error).message.split("\n")[0] ?? "" };
  }
}

const conditionsIn = (source: string): string[] =>
  [...source.matchAll(/\{%-?\s*(?:if|unless|elsif)\s+(\w+)/g)].map(([, name = ""]) => name);
