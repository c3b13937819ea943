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
  summaryActions: {
    en: "The plan attached to it lists {count} corrective actions: {done} done, {promised} promised with a date.",
    id: "Rencana yang menyertainya memuat {count} tindakan perbaikan: {done} sudah selesai, {promised} dijanjikan dengan tanggal.",
  },
  summaryExhibits: {
    en: "Exhibits attached: {count}. Wherever the text names one, the name leads to it.",
    id: "Bukti terlampir: {count}. Setiap kali teks menyebut satu bukti, sebutannya menuju ke bukti itu.",
  },
  support: { en: "Evidence: {labels}", id: "Bukti: {labels}" },
  exhibits: { en: "Exhibits", id: "Barang bukti" },
  redacted: { en: "redacted copy, {count} hidden", id: "salinan tersensor, {count} disembunyikan" },
  outlined: {
    en: "outlined: what the appeal points at",
    id: "bergaris tepi: bagian yang ditunjuk banding ini",
  },
  exhibitFoot: { en: "{label} · SHA-256 {hash}", id: "{label} · SHA-256 {hash}" },
  textCut: {
    en: "Lines 1 to {shown} of {total} are printed here. The whole text is in the archive, as {file}.",
    id: "Di sini dicetak baris 1 sampai {shown} dari {total}. Teks lengkapnya ada di arsip, sebagai {file}.",
  },
  textLaidOut: {
    en: "Laid out in lines for reading. The file itself, {file}, is as it was received.",
    id: "Ditata per baris agar mudah dibaca. Berkasnya sendiri, {file}, tetap seperti saat diterima.",
  },
  listSample: {
    en: "A sample: {shown} of {total} rows. The whole list is attached to this file and in the archive, as {file}.",
    id: "Contoh: {shown} dari {total} baris. Daftar lengkapnya dilampirkan pada berkas ini dan ada di arsip, sebagai {file}.",
  },
  listInArchive: {
    en: "A sample: {shown} of {total} rows. The whole list is in the archive, as {file}.",
    id: "Contoh: {shown} dari {total} baris. Daftar lengkapnya ada di arsip, sebagai {file}.",
  },
  listWhole: { en: "All {total} rows of {file}.", id: "Seluruh {total} baris dari {file}." },
  pagesFollow: { en: "Pages: {total}.", id: "Jumlah halaman: {total}." },
  pagesCut: {
    en: "Pages 1 to {shown} of {total}. The whole file is in the archive, as {file}.",
    id: "Halaman 1 sampai {shown} dari {total}. Berkas lengkapnya ada di arsip, sebagai {file}.",
  },
  fileOnly: { en: "in the archive as {file}", id: "ada di arsip sebagai {file}" },
  manifest: { en: "Manifest", id: "Manifes" },
  manifestIntro: {
    en: "The fingerprint (SHA-256) of everything this dossier is made of. The archive holds the same list as manifest.json, with the fingerprint of each printed file besides.",
    id: "Sidik (SHA-256) dari semua yang membentuk berkas ini. Arsip memuat daftar yang sama sebagai manifest.json, ditambah sidik setiap berkas cetak.",
  },
  manifestFile: { en: "File", id: "Berkas" },
  manifestSize: { en: "Size", id: "Ukuran" },
  manifestHash: { en: "SHA-256", id: "SHA-256" },
  verification: { en: "How to verify this dossier", id: "Cara memeriksa berkas ini" },
  verificationIntro: {
    en: "This dossier was frozen when the appeal was filed. Nobody can change it unnoticed, and anybody can check that.",
    id: "Berkas ini dibekukan ketika banding diajukan. Tidak ada yang dapat mengubahnya tanpa ketahuan, dan siapa pun dapat memeriksanya.",
  },
  verifyArchive: {
    en: "Ask for the archive (ZIP) of this dossier. It holds every file listed in the manifest, byte for byte.",
    id: "Mintalah arsip (ZIP) berkas ini. Arsip itu memuat setiap berkas yang tercantum dalam manifes, bita demi bita.",
  },
  verifyCommand: {
    en: "With Reinstate at hand, run “npm run dossier:verify FILE” on the archive. It works offline, and names the first file that does not match.",
    id: "Bila Reinstate tersedia, jalankan “npm run dossier:verify BERKAS” pada arsip itu. Perintah ini bekerja tanpa jaringan dan menyebut berkas pertama yang tidak cocok.",
  },
  verifyByHand: {
    en: "Without it, compute the SHA-256 of any file, for example with “sha256sum” or “certutil -hashfile FILE SHA256”, and compare it with the manifest.",
    id: "Tanpa itu, hitung SHA-256 berkas mana pun, misalnya dengan “sha256sum” atau “certutil -hashfile BERKAS SHA256”, lalu bandingkan dengan manifes.",
  },
  verifyContent: {
    en: "The SHA-256 of content.json in the archive is the content hash on the cover: {hash}.",
    id: "SHA-256 dari content.json dalam arsip adalah hash isi pada sampul: {hash}.",
  },
  verifyRedacted: {
    en: "Where an exhibit is called a redacted copy, its original is sealed in the case file. It is not in this dossier.",
    id: "Bila suatu bukti disebut salinan tersensor, berkas aslinya tersegel dalam arsip kasus dan tidak ada dalam berkas ini.",
  },
  webVersion: { en: "Accessible version for the screen", id: "Versi layar yang mudah diakses" },
  openFile: { en: "Open the file", id: "Buka berkasnya" },
  bothLanguages: { en: "English and Indonesian", id: "Inggris dan Indonesia" },
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
