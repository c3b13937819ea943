/**
 * The typefaces of printed documents, for every script that names come in.
 * Characters are taken from the first family that has them.
 */
import { Font } from "@react-pdf/renderer";
import { quicken, type Typeface } from "./quick-typeface";

const REGULAR = 400;
const SEMIBOLD = 600;

/** Family, file of the regular cut, file of the semibold cut: a family without one repeats the regular. */
const FACES = [
  ["NotoSans", "NotoSans-Regular", "NotoSans-SemiBold"],
  // Noto's Arabic fonts lose their dots in this renderer; Vazirmatn keeps them.
  ["Vazirmatn", "Vazirmatn-Regular", "Vazirmatn-SemiBold"],
  ["NotoSansHebrew", "NotoSansHebrew-Regular", "NotoSansHebrew-SemiBold"],
  ["NotoSansThai", "NotoSansThai-Regular", "NotoSansThai-SemiBold"],
  ["NotoSansSC", "NotoSansSC-Regular", "NotoSansSC-Regular"],
  ["NotoSansKR", "NotoSansKR-Regular", "NotoSansKR-Regular"],
  ["NotoEmoji", "NotoEmoji-Regular", "NotoEmoji-Regular"],
] as const;

/** For texts that are shown as they were written: every letter as wide as the next. */
const MONO = ["NotoSansMono", "NotoSansMono-Regular", "NotoSansMono-Regular"] as const;

export const FONT_FAMILIES = FACES.map(([family]) => family);
export const MONO_FAMILIES = [MONO[0], ...FONT_FAMILIES];

/** Registers every face from a folder of TTF files, loads them, and says which characters they cover. */
export async function loadFonts(folder: string): Promise<ReadonlySet<number>> {
  for (const [family, regular, semibold] of [...FACES, MONO]) {
    Font.register({
      family,
      fonts: [
        { src: `${folder}/${regular}.ttf`, fontWeight: REGULAR },
        { src: `${folder}/${semibold}.ttf`, fontWeight: SEMIBOLD },
      ],
    });
  }
  Font.registerHyphenationCallback(breakWord);

  const covered = new Set<number>();
  for (const fontFamily of MONO_FAMILIES) {
    for (const fontWeight of [REGULAR, SEMIBOLD]) {
      await Font.load({ fontFamily, fontWeight });
      const { data } = Font.getFont({ fontFamily, fontWeight });
      // The library's types are not installed; the renderer's own leave them out.
      if (data) quicken(data as unknown as Typeface);
    }
    const characters = Font.getFont({ fontFamily, fontWeight: REGULAR }).data?.characterSet ?? [];
    for (const character of characters) covered.add(character);
  }
  const loaded = Promise.resolve();
  // At every text the renderer asks for every family again.
  Font.load = () => loaded;
  return covered;
}

const CJK = /[\u3000-\u30ff\u3400-\u9fff\uac00-\ud7af\uff00-\uffef]/;
const LONGEST_UNBROKEN = 28;

/**
 * Where a word may be broken. Chinese, Japanese and Korean break anywhere, and
 * so does a token too long for its column; the empty piece after each
 * character keeps the renderer from printing a hyphen there.
 */
export function breakWord(word: string, longest = LONGEST_UNBROKEN): string[] {
  const letters = Array.from(word);
  if (!CJK.test(word) && letters.length <= longest) return [word];
  return letters.flatMap((letter) => [letter, ""]);
}

const WORD = /^\p{L}+\p{P}?$/u;

/**
 * In a cell, where words are printed narrow and addresses and ids would run into the next column. The
 * renderer asks for the pieces of a token that needs several fonts: they break as the whole of it does.
 */
export function breakInCell(text: string): (piece: string) => string[] {
  const broken = text
    .split(/[ \n]+/)
    .filter((token) => breakWord(token, longestIn(token)).length > 1);
  return (piece) => breakWord(piece, broken.some((token) => token.includes(piece)) ? 0 : Infinity);
}

const longestIn = (token: string) => (WORD.test(token) ? 20 : 12);
