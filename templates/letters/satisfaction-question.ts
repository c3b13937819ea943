/** What customers are asked once it was made up to them; 1 to 5 (OURS). */
import type { Bilingual } from "../bilingual";

export const SATISFACTION_QUESTION: Bilingual = {
  en: "How well did we make it up to you? From 1, not at all, to 5, fully.",
  id: "Seberapa baik kami memulihkannya bagi Anda? Dari 1, sama sekali tidak, sampai 5, sepenuhnya.",
};
