import type { Section } from "./question";

/** Filled with dated actions, each with an owner and proof, not with questions. */
export const remediation = {
  id: "remediation",
  title: { en: "Remediation plan", id: "Rencana perbaikan" },
  purpose: {
    en: "List what was corrected and what will be, each with an owner, a date and proof. Say “done” only of what is done.",
    id: "Cantumkan apa yang sudah dan yang akan diperbaiki, masing-masing dengan penanggung jawab, tanggal, dan bukti. Tulis “selesai” hanya untuk yang benar-benar selesai.",
  },
  questions: [],
} as const satisfies Section;
