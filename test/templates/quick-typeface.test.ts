import { fileURLToPath } from "node:url";
import { Font } from "@react-pdf/renderer";
import { beforeAll, describe, expect, it } from "vitest";
import { loadFonts, MONO_FAMILIES } from "~templates/pdf/fonts";
import type { Typeface } from "~templates/pdf/quick-typeface";

const FONTS = fileURLToPath(new URL("../../templates/pdf/fonts", import.meta.url));
const TIGHT_PAIRS = "AVTWYLPFKRvwytfi.,–’“”()1740éŁß€";

beforeAll(async () => {
  await loadFonts(FONTS);
});

const typefaceOf = (fontFamily: string, fontWeight: number) =>
  Font.getFont({ fontFamily, fontWeight }).data as unknown as Typeface;

/** What the renderer takes from a shaped text. */
type Glyph = { id: number; codePoints: number[] };
const read = ({ glyphs, positions }: ReturnType<Typeface["layout"]>) => ({
  glyphs: (glyphs as Glyph[]).map(({ id, codePoints }) => [id, ...codePoints]),
  positions: positions.map((position) => ({ ...(position as object) })),
});

const asOnePiece = (typeface: Typeface, text: string) =>
  read(
    Object.getPrototypeOf(typeface).layout.call(typeface, text, [], undefined, undefined, "ltr"),
  );

const quickly = (typeface: Typeface, text: string) =>
  read(typeface.layout(text, [], undefined, undefined, "ltr"));

describe.each(MONO_FAMILIES)("a word remembered in %s", (family) => {
  it.each([400, 600])("has the shape it has within its text, at weight %s", (weight) => {
    const typeface = typefaceOf(family, weight);
    const letters = Array.from(TIGHT_PAIRS);
    const texts = [
      "Avoid  two spaces, office ﬁles, 1/2 of 1,140 on 22 Nov 2026",
      "6281234567890 12 34",
      "العربية Kopi 12 Senja",
      "शिक्षा Kopi กาแฟ",
      ...letters.map((first) => letters.map((second) => `${first} ${second}`).join("")),
    ];

    for (const text of texts) {
      const whole = asOnePiece(typeface, text);
      expect(quickly(typeface, text)).toEqual(whole);
      expect(quickly(typeface, text)).toEqual(whole);
    }
  });
});
