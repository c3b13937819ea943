/**
 * What a reviewer looks at before an appeal goes out. Each point is ticked, or the reviewer says why
 * not. Versioned: a review keeps the version it was made with; an id never changes its meaning.
 */
import type { Bilingual } from "../../bilingual";

export type CheckPoint = {
  id: string;
  label: Bilingual;
  /** What to look at, or why it matters. */
  hint: Bilingual;
  /** Keys of the sources that say so; none where it is our own experience. */
  sources: readonly string[];
};

export const CHECKLIST_VERSION = "2026-11-27";

export const REVIEW_CHECKLIST = [
  {
    id: "names_decision",
    label: {
      en: "It names the asset and the decision it asks to reverse",
      id: "Banding menyebut aset dan keputusan yang diminta untuk dibatalkan",
    },
    hint: {
      en: "A reviewer who opens only this text knows what it is about after the first sentence.",
      id: "Peninjau yang hanya membuka teks ini tahu pokok masalahnya setelah kalimat pertama.",
    },
    sources: [],
  },
  {
    id: "true_and_proven",
    label: {
      en: "What it says was done is done, and I saw the proof",
      id: "Yang disebut sudah dilakukan memang sudah dilakukan, dan saya sudah melihat buktinya",
    },
    hint: {
      en: "Open the exhibits. A promise worded as a deed costs the next round.",
      id: "Buka buktinya. Janji yang ditulis seolah sudah dilakukan merugikan putaran berikutnya.",
    },
    sources: [],
  },
  {
    id: "cause_and_cure",
    label: {
      en: "It owns the cause, and the actions remove that cause",
      id: "Banding mengakui penyebabnya, dan tindakannya menghilangkan penyebab itu",
    },
    hint: {
      en: "No blanket denial; each cause has an action with an owner and a date.",
      id: "Tanpa bantahan menyeluruh; setiap penyebab punya tindakan dengan penanggung jawab dan tanggal.",
    },
    sources: [],
  },
  {
    id: "no_contradiction",
    label: {
      en: "It does not contradict what we told Meta or the provider before",
      id: "Banding tidak bertentangan dengan yang pernah kami sampaikan kepada Meta atau penyedia",
    },
    hint: {
      en: "Compare numbers, dates and methods with earlier rounds and tickets.",
      id: "Bandingkan angka, tanggal, dan cara dengan putaran serta tiket sebelumnya.",
    },
    sources: [],
  },
  {
    id: "no_personal_data",
    label: {
      en: "Text and exhibits show no customer's personal data and no secrets",
      id: "Teks dan bukti tidak memuat data pribadi pelanggan maupun rahasia",
    },
    hint: {
      en: "Phone numbers, names, tokens, card or identity numbers: also inside pictures.",
      id: "Nomor telepon, nama, token, nomor kartu atau identitas: juga di dalam gambar.",
    },
    sources: [],
  },
  {
    id: "reads_well",
    label: {
      en: "I read it in the language it is filed in, from start to end",
      id: "Saya membacanya dari awal sampai akhir dalam bahasa yang akan diajukan",
    },
    hint: {
      en: "Calm, short, and about one issue.",
      id: "Tenang, singkat, dan mengenai satu masalah.",
    },
    sources: [],
  },
] as const satisfies readonly CheckPoint[];
