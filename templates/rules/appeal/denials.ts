/**
 * Phrases that deny everything and answer nothing. Reviewers read them every
 * day; they are shown to the writer as advice, never refused.
 */
import type { Language } from "../../bilingual";

export const BLANKET_DENIALS: Readonly<Record<Language, readonly RegExp[]>> = {
  en: [
    /\bwe(?:'ve| have)? never (?:\w+ ){0,2}(?:spam\w*|violat\w+|broken?|broke|abus\w+)\b/i,
    /\bwe (?:do not|don't|did not|didn't|have not|haven't) (?:\w+ )?(?:spam\w*|violat\w+|break|broken|abuse[d]?)\b/i,
    /\bwe (?:have |'ve )?(?:done|did) nothing wrong\b/i,
    /\b(?:this|it) (?:is|was|must be) (?:clearly |obviously )?(?:a mistake|an error|wrong|unfair|unjust)\b/i,
    /\b(?:for no|without (?:any|a)) reason\b/i,
    /\bwe (?:strictly |fully |always )+(?:comply|complied|follow|followed) (?:with )?(?:all|every)\b/i,
  ],
  id: [
    /\bkami tidak pernah (?:\S+ ){0,2}(?:spam|melanggar|menyalahgunakan)\b/i,
    /\bkami tidak (?:melakukan|mengirim(?:kan)?) spam\b/i,
    /\bkami tidak (?:melanggar|menyalahgunakan|bersalah)\b/i,
    /\bkami tidak (?:melakukan|berbuat) (?:kesalahan|salah)\b/i,
    /\b(?:ini|hal ini|keputusan ini) (?:adalah |jelas |merupakan )*(?:kesalahan|kekeliruan|tidak adil)\b/i,
    /\btanpa alasan\b/i,
    /\bkami selalu (?:mematuhi|menaati|mengikuti) (?:semua|seluruh|segala)\b/i,
  ],
};
