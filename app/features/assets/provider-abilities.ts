/** What the rules know of a provider: what it can and cannot do, who says so, how sure that is. */
import type { Language } from "~templates/bilingual";
import { PROVIDERS, type ProviderRule, providerNamed } from "~templates/rules/providers";
import { SOURCES, sourceTitle } from "~templates/rules/sources";

export type Abilities = NonNullable<ReturnType<typeof abilitiesOf>>;

/** Null for a provider that no rule knows. */
export function abilitiesOf(name: string, language: Language) {
  const key = providerNamed(name);
  if (!key) return null;
  const { can, cannot, checkedOn } = PROVIDERS[key];
  const word = (known: ProviderRule["can"]) =>
    known.map(({ what, source, certainty }) => ({
      words: what[language],
      certainty,
      source: { ...SOURCES[source], title: sourceTitle(source, language) },
    }));
  return { can: word(can), cannot: word(cannot), checkedOn };
}
