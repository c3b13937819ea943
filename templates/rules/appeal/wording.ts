/** The fixed words of an appeal's document, in both languages. `{name}` is filled in. */
import type { Bilingual } from "../../bilingual";

export const APPEAL_WORDING = {
  kicker: { en: "Appeal dossier", id: "Berkas banding" },
  heading: { en: "Request for review", id: "Permohonan peninjauan" },
  title: { en: "Appeal {reference}, round {round}", id: "Banding {reference}, putaran {round}" },
  referenceAndRound: { en: "{reference}, round {round}", id: "{reference}, putaran {round}" },
  reference: { en: "Reference", id: "Nomor referensi" },
  business: { en: "Business", id: "Bisnis" },
  assets: { en: "Assets concerned", id: "Aset yang bersangkutan" },
  decision: { en: "Decision", id: "Keputusan" },
  violation: { en: "Violation named", id: "Pelanggaran yang disebut" },
  restrictions: { en: "Restrictions", id: "Pembatasan" },
  inEffectSince: { en: "In effect since", id: "Berlaku sejak" },
  inEffectUntil: { en: "Until", id: "Hingga" },
  preparedOn: { en: "Prepared on", id: "Disusun pada" },
  language: { en: "Language", id: "Bahasa" },
  languageName: { en: "English", id: "Bahasa Indonesia" },
  contents: { en: "Contents", id: "Isi" },
  evidence: { en: "Evidence", id: "Bukti" },
  evidenceNone: { en: "No evidence is attached.", id: "Tidak ada bukti yang dilampirkan." },
  captured: { en: "captured on {at}", id: "diambil pada {at}" },
  cause: { en: "Cause", id: "Penyebab" },
  action: { en: "Action", id: "Tindakan" },
  owner: { en: "Responsible", id: "Penanggung jawab" },
  due: { en: "Due", id: "Tenggat" },
  state: { en: "State", id: "Status" },
  proof: { en: "Proof", id: "Bukti" },
  number: { en: "No.", id: "No." },
  noProof: { en: "–", id: "–" },
  done: { en: "Done on {on}", id: "Selesai pada {on}" },
  promised: { en: "Promised", id: "Dijanjikan" },
  unverified: { en: "Not verified yet", id: "Belum terverifikasi" },
  incomplete: { en: "Not settled", id: "Belum ditetapkan" },
  noRemediation: {
    en: "No corrective action has been recorded yet.",
    id: "Belum ada tindakan perbaikan yang dicatat.",
  },
  doneLine: { en: "Done on {on}: {what} ({owner})", id: "Selesai pada {on}: {what} ({owner})" },
  promisedLine: {
    en: "By {on}: {what} ({owner})",
    id: "Paling lambat {on}: {what} ({owner})",
  },
  unverifiedLine: {
    en: "Not verified yet: {what} ({owner})",
    id: "Belum terverifikasi: {what} ({owner})",
  },
  missingTitle: {
    en: "Not yet available in English",
    id: "Belum tersedia dalam bahasa Indonesia",
  },
  missingInLanguage: {
    en: "This answer has not been written in English yet.",
    id: "Jawaban ini belum ditulis dalam bahasa Indonesia.",
  },
  unanswered: {
    en: "This question has not been answered yet.",
    id: "Pertanyaan ini belum dijawab.",
  },
  openingMissing: {
    en: "This appeal does not name its asset and the decision yet.",
    id: "Banding ini belum menyebutkan aset dan keputusannya.",
  },
  opening: {
    en: "This appeal concerns {asset} and asks Meta to review {decision}{since}{violation}.",
    id: "Banding ini menyangkut {asset} dan memohon agar Meta meninjau {decision}{since}{violation}.",
  },
  openingSince: { en: ", in effect since {at}", id: ", yang berlaku sejak {at}" },
  openingViolation: {
    en: ", for the violation {violation}",
    id: ", karena pelanggaran {violation}",
  },
  ofBusiness: { en: "{asset} of {business}", id: "{asset} milik {business}" },
  furtherOne: { en: "{asset} and one further asset", id: "{asset} serta satu aset lain" },
  furtherMany: { en: "{asset} and {count} further assets", id: "{asset} serta {count} aset lain" },
  evidenceAttached: {
    en: "Evidence in the dossier: {list}.",
    id: "Bukti dalam berkas: {list}.",
  },
  hashTitle: { en: "Content hash (SHA-256)", id: "Hash isi (SHA-256)" },
  hashNote: {
    en: "Computed over the canonical content of this appeal in all its languages, with the hash of every exhibit, before it was laid out. The same content always has the same hash.",
    id: "Dihitung dari isi kanonis banding ini dalam semua bahasanya, termasuk hash setiap bukti, sebelum ditata menjadi halaman. Isi yang sama selalu menghasilkan hash yang sama.",
  },
  unprintable: {
    en: "{count} characters are in a script this document cannot print. They appear as their code, such as [U+1781].",
    id: "{count} karakter memakai aksara yang tidak dapat dicetak dokumen ini. Karakter itu ditampilkan sebagai kodenya, misalnya [U+1781].",
  },
  foot: {
    en: "{reference}, round {round} · {business} · prepared on {at}",
    id: "{reference}, putaran {round} · {business} · disusun pada {at}",
  },
} as const satisfies Record<string, Bilingual>;

/** What an asset is called in a sentence. A kind nobody knows is called an asset. */
export const ASSET_NAMES: Readonly<Record<string, Bilingual>> = {
  portfolio: { en: "business portfolio", id: "portofolio bisnis" },
  waba: { en: "WhatsApp Business Account", id: "Akun WhatsApp Business" },
  messaging_account: { en: "Messaging Account", id: "Messaging Account" },
  waac: { en: "WhatsApp account (WAAC)", id: "akun WhatsApp (WAAC)" },
  phone_number: { en: "phone number", id: "nomor telepon" },
  template: { en: "message template", id: "templat pesan" },
  app_number: { en: "WhatsApp number", id: "nomor WhatsApp" },
  app: { en: "WhatsApp number", id: "nomor WhatsApp" },
  asset: { en: "asset", id: "aset" },
};
