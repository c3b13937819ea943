/** How somebody is chased who does not answer: what to do, at what age of the silence, with which letter. */
import type { Bilingual } from "../bilingual";
import type { ProviderKey } from "./providers";
import type { SourceKey } from "./sources";

export const CHASE_LADDERS_VERSION = "2026-11-27";

export const CHASE_STEPS = ["polite", "firm", "escalate"] as const;
export type ChaseStep = (typeof CHASE_STEPS)[number];

/** Letters that chase, by the key under which `templates/letters` keeps them. */
export type ChaseLetter = `chase_${ChaseStep}`;

export type ChaseRung = {
  step: ChaseStep;
  /** So long after we were last heard, in the hours in which they work; around the clock where nobody knows those. */
  afterHours: number;
  letter: ChaseLetter;
  todo: Bilingual;
};

export type ChaseLadder = {
  rungs: readonly [ChaseRung, ...ChaseRung[]];
  source: SourceKey;
  checkedOn: string;
};

const POLITE: Bilingual = {
  en: "Ask politely, in the same thread, with their ticket number.",
  id: "Tanyakan dengan sopan di utas yang sama, sertakan nomor tiket mereka.",
};
const FIRM: Bilingual = {
  en: "Ask for a date, and say what the standstill costs.",
  id: "Minta tanggal pasti, dan sebutkan kerugian akibat penundaan.",
};
const ESCALATE: Bilingual = {
  en: "Go up their escalation path: the account manager, then the next contact on the provider's page.",
  id: "Naikkan lewat jalur eskalasi: manajer akun, lalu kontak berikutnya di halaman penyedia.",
};

/** The hours are of our own choosing; no provider publishes when it wants to be asked again. */
const ladder = (
  polite: number,
  firm: number,
  escalate: number,
  source: SourceKey = "OURS",
): ChaseLadder => ({
  rungs: [
    { step: "polite", afterHours: polite, letter: "chase_polite", todo: POLITE },
    { step: "firm", afterHours: firm, letter: "chase_firm", todo: FIRM },
    { step: "escalate", afterHours: escalate, letter: "chase_escalate", todo: ESCALATE },
  ],
  source,
  checkedOn: "2026-11-22",
});

export const DEFAULT_LADDER = ladder(24, 48, 72);

/** Meta's Direct Support answers within 24 hours on business days (M-SUP): nobody asks before. */
export const META_LADDER = ladder(26, 48, 72, "M-SUP");

export const CHASE_LADDERS: Readonly<Partial<Record<ProviderKey, ChaseLadder>>> = {
  // Looks at a suspension without notice within 30 minutes (360).
  dialog360: ladder(4, 12, 24, "360"),
  ycloud: ladder(9, 18, 27),
};
