/** Which cases a text gives away, by what only they are called by. Pure. */
export type NameableCase = {
  id: string;
  /** Whose it is; cases of one business have no secrets before each other. */
  businessId: string | null;
  reference: string;
  /** Names of its business. */
  names: readonly string[];
  /** Ids and numbers of its assets. */
  ids: readonly string[];
};

export type NamedCase = { id: string; by: string };

/** Shorter ones are words like any other. */
const SHORTEST_NAME = 4;
const SHORTEST_ID = 6;

export function namedCases(text: string, cases: readonly NameableCase[]): NamedCase[] {
  const plain = text.normalize("NFKC").toLowerCase().replace(/\s+/g, " ");
  const digits = plain.replace(/(?<=\d)[\s().-]+(?=\d)/g, "");
  return cases.flatMap(({ id, reference, names, ids }) => {
    const name = [reference, ...names].find(
      (each) => each.length >= SHORTEST_NAME && standsIn(plain, each),
    );
    if (name) return [{ id, by: name }];
    const number = ids.find((each) => {
      const bare = each.replace(/\D/g, "");
      return bare.length >= SHORTEST_ID && hasNumber(digits, bare);
    });
    return number ? [{ id, by: number }] : [];
  });
}

const standsIn = (text: string, name: string): boolean => {
  const wanted = name.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();
  const at = new RegExp(`(?<![\\p{L}\\p{N}])${escaped(wanted)}(?![\\p{L}\\p{N}])`, "u");
  return at.test(text);
};

/** A phone number may be written without its country code, so what stands in the text may be its end. */
const hasNumber = (text: string, bare: string): boolean =>
  (text.match(/\d{6,}/g) ?? []).some(
    (found) => found === bare || (found.length >= 8 && bare.endsWith(found.replace(/^0/, ""))),
  );

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
