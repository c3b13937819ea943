/**
 * Three things that the renderer asks of a typeface over and over, answered from memory: how a word
 * is shaped, how large its units are, and whether it is another typeface than the last. Together they
 * were half of the time of a long document. What is printed stays the same to the byte.
 */

/** What the renderer reads of a shaped text. */
type Shaped = { glyphs: readonly unknown[]; positions: readonly unknown[] };
type Features = readonly string[] | Readonly<Record<string, boolean>>;
export type Typeface = {
  postscriptName: string;
  unitsPerEm: number;
  layout: (
    text: string,
    features?: Features,
    script?: string,
    language?: string,
    direction?: string,
  ) => Shaped;
  /** Its tables as the library keeps them; `records` are its names in all languages. */
  _tables?: { name?: { records?: object } };
};

export function quicken(typeface: Typeface): void {
  rememberWords(typeface);
  Object.defineProperty(typeface, "unitsPerEm", { value: typeface.unitsPerEm });
  // Typefaces are compared by these as JSON wherever one run of text follows another.
  const names = typeface._tables?.name?.records;
  const { postscriptName } = typeface;
  if (names) Object.defineProperty(names, "toJSON", { value: () => postscriptName });
}

/** Latin letters, digits and marks: their shape depends on no letter beyond the next space. */
const WORD_BY_WORD = /^[\u0020-\u007e\u00a0-\u024f\u2010-\u2027\u20ac]+$/;
const LATIN_LETTER = /[A-Za-z\u00aa\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]/;
/** Some 10 MB; a document of two hundred pages has a quarter of it. */
const MOST_REMEMBERED = 20_000;

/** Text in scripts whose letters may join over a space is shaped as one piece, as before. */
function rememberWords(typeface: Typeface): void {
  const shape = typeface.layout.bind(typeface);
  const remembered = new Map<string, Shaped>();

  /** @param script of the whole text: digits alone would be taken for those of no script */
  const shapedWord = ({ text, isLast }: Word, script: string | undefined): Shaped => {
    const key = `${script ?? ""}${isLast ? "." : ","}${text}`;
    const known = remembered.get(key);
    if (known) return known;
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    const { glyphs, positions } = shape(text, undefined, script, undefined, "ltr");
    const end = isLast ? glyphs.length : -1;
    const shaped = { glyphs: glyphs.slice(0, end), positions: positions.slice(0, end) };
    remembered.set(key, shaped);
    return shaped;
  };

  typeface.layout = (text, features, script, language, direction) => {
    const isPlain = !script && !language && direction === "ltr" && WORD_BY_WORD.test(text);
    if (!isPlain || hasAny(features)) return shape(text, features, script, language, direction);
    const latin = LATIN_LETTER.test(text) ? "latn" : undefined;
    const words = wordsOf(text).map((word) => shapedWord(word, latin));
    return {
      glyphs: words.flatMap(({ glyphs }) => glyphs),
      positions: words.flatMap(({ positions }) => positions),
    };
  };
}

type Word = { text: string; isLast: boolean };

/**
 * Each word with the spaces around it, to which some letters stand closer. The space behind it belongs
 * to the next word, whose letters decide how wide it is.
 */
function wordsOf(text: string): Word[] {
  const words = text.split(" ");
  return words.map((word, at) => {
    const isLast = at === words.length - 1;
    return { text: `${at > 0 ? " " : ""}${word}${isLast ? "" : " "}`, isLast };
  });
}

const hasAny = (features: Features | undefined) =>
  features !== undefined && Object.keys(features).length > 0;
