/**
 * How English and Indonesian say that something was done, and how it is said honestly while it is
 * not. English puts the tense into the verb; Indonesian says it with words beside the verb, so an
 * unmarked sentence reads as done.
 *
 * Only verbs of correction are listed: what a business does to remove a cause. What Meta does to an
 * account (restrict, disable, block) counts as a correction only where "we" do it.
 */
import type { Language } from "../../bilingual";

/** English verbs that do not add -ed, as base, past, participle. */
export const IRREGULAR_VERBS = [
  ["take", "took", "taken"],
  ["rewrite", "rewrote", "rewritten"],
  ["withdraw", "withdrew", "withdrawn"],
  ["build", "built", "built"],
  ["put", "put", "put"],
  ["set", "set", "set"],
  ["shut", "shut", "shut"],
  ["cut", "cut", "cut"],
  ["hold", "held", "held"],
  ["split", "split", "split"],
  ["stop", "stopped", "stopped"],
  ["cap", "capped", "capped"],
  ["scrub", "scrubbed", "scrubbed"],
  ["drop", "dropped", "dropped"],
  ["unsubscribe", "unsubscribed", "unsubscribed"],
] as const;

export const REGULAR_VERBS = [
  "remove",
  "delete",
  "pause",
  "revoke",
  "disconnect",
  "clean",
  "purge",
  "fix",
  "correct",
  "repair",
  "update",
  "change",
  "replace",
  "train",
  "retrain",
  "add",
  "introduce",
  "implement",
  "deploy",
  "install",
  "uninstall",
  "suppress",
  "cancel",
  "audit",
  "retire",
  "switch",
  "turn",
  "separate",
  "enable",
  "appoint",
  "instruct",
  "rotate",
  "archive",
  "redesign",
  "rework",
  "strengthen",
  "tighten",
  "discard",
  "exclude",
  "merge",
  "publish",
  "apologise",
  "apologize",
] as const;

/** Corrections only where "we" do them: said in the passive, they are what Meta did. */
export const OWN_VERBS = [
  "disable",
  "restrict",
  "limit",
  "block",
  "close",
  "lock",
  "reduce",
] as const;

/** A rule that holds every time, and a condition, are no report of something done. */
export const HABIT: Readonly<Record<Language, RegExp>> = {
  en: /^(?:every|each|all)\b(?!.*\b(?:has|have|was|were)\b)|\b(?:(?:every|each) (?:time|day|week|month|morning|campaign|send(?:ing)?|order)|always|whenever|if|unless|usually|daily|weekly|monthly|never|before (?:every|each|any))\b/i,
  id: /\b(?:setiap (?:kali|hari|minggu|bulan|pagi|kampanye|pengiriman|penawaran)|selalu|bila|jika|apabila|sebelum (?:setiap|tiap|boleh)|biasanya|tidak pernah)\b/i,
};

/** Words that say "not yet". They win over words that say "done". */
export const NOT_DONE: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:will|shall|'ll|going to|plan(?:s|ned|ning)? to|intend(?:s|ed|ing)? to|about to|in progress|under way|underway|(?:is|are) being|(?:is|are) to be|not (?:yet|been)|have not|has not|haven't|hasn't|did not|didn't)\b/i,
  id: /\b(?:akan|sedang|berencana|berniat|rencananya|bermaksud|belum|hendak|tengah)\b/i,
};

/** Words that say "done" beside an Indonesian verb. */
export const DONE_WORDS_ID = /\b(?:telah|sudah|selesai|tuntas)\b/i;

/** Indonesian stems of correction: the active form after "kami", the bare form, the passive with di-. */
export const VERBS_ID = [
  ["menghapus", "hapus", "dihapus"],
  ["menghapuskan", "hapuskan", "dihapuskan"],
  ["mengeluarkan", "keluarkan", "dikeluarkan"],
  ["menghentikan", "hentikan", "dihentikan"],
  ["menjeda", "jeda", "dijeda"],
  ["menunda", "tunda", "ditunda"],
  ["mencabut", "cabut", "dicabut"],
  ["memutus", "putus", "diputus"],
  ["memutuskan sambungan", "putuskan sambungan", "diputuskan sambungannya"],
  ["membersihkan", "bersihkan", "dibersihkan"],
  ["memperbaiki", "perbaiki", "diperbaiki"],
  ["memperbarui", "perbarui", "diperbarui"],
  ["mengubah", "ubah", "diubah"],
  ["mengganti", "ganti", "diganti"],
  ["menambahkan", "tambahkan", "ditambahkan"],
  ["menambah", "tambah", "ditambah"],
  ["menerapkan", "terapkan", "diterapkan"],
  ["memasang", "pasang", "dipasang"],
  ["melatih", "latih", "dilatih"],
  ["menyaring", "saring", ""],
  ["memisahkan", "pisahkan", "dipisahkan"],
  ["menarik", "tarik", "ditarik"],
  ["membatalkan", "batalkan", "dibatalkan"],
  ["mengaktifkan", "aktifkan", "diaktifkan"],
  ["menunjuk", "tunjuk", "ditunjuk"],
  ["menulis ulang", "tulis ulang", "ditulis ulang"],
  ["memperketat", "perketat", "diperketat"],
  ["mengaudit", "audit", "diaudit"],
  ["menerbitkan", "terbitkan", "diterbitkan"],
  ["menonaktifkan", "nonaktifkan", ""],
  ["membatasi", "batasi", ""],
  ["memblokir", "blokir", ""],
  ["mengurangi", "kurangi", "dikurangi"],
] as const;

/** The honest wording where a sentence cannot be turned by itself. `{sentence}`, `{what}`, `{on}` and `{by}` are filled in. */
export const TENSE_WORDING = {
  planned: {
    en: "Planned by {by}, not done yet: {sentence}",
    id: "Direncanakan paling lambat {by}, belum selesai: {sentence}",
  },
  open: { en: "Not verified yet: {sentence}", id: "Belum terverifikasi: {sentence}" },
  done: { en: "Done on {on}: {what}", id: "Selesai pada {on}: {what}" },
} as const satisfies Record<string, Readonly<Record<Language, string>>>;
