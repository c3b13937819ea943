/** What makes a sentence assert a fact, in both languages. Versioned with the rules of the appeal. */
import type { Bilingual, Language } from "../../bilingual";

/** Words before a full stop that does not end a sentence. Lower case, without their last stop. */
export const ABBREVIATIONS: ReadonlySet<string> = new Set([
  "e.g",
  "i.e",
  "etc",
  "approx",
  "no",
  "nos",
  "mr",
  "mrs",
  "ms",
  "dr",
  "inc",
  "ltd",
  "co",
  "vs",
  "p",
  "pp",
  "jan",
  "feb",
  "mar",
  "apr",
  "jun",
  "jul",
  "aug",
  "sep",
  "sept",
  "oct",
  "nov",
  "dec",
  "dll",
  "dsb",
  "dst",
  "dkk",
  "yth",
  "hlm",
  "tgl",
  "mis",
  "a.n",
  "d.a",
  "u.p",
  "s.d",
  "tbk",
  "jl",
  "bpk",
  "ibu",
  "sdr",
  "agt",
  "okt",
  "des",
  "mei",
]);

/** Why a sentence is taken for a claim. */
export const CLAIM_MARKS = ["done", "number", "date", "practice", "universal"] as const;
export type ClaimMark = (typeof CLAIM_MARKS)[number];

const MONTHS =
  "jan(?:uary|uari)?|feb(?:ruary|ruari)?|mar(?:ch|et)?|apr(?:il)?|may|mei|june?|juni?|july?|juli?|aug(?:ust)?|agu(?:stus)?|agt|sept?(?:ember)?|oct(?:ober)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?|des(?:ember)?";

/** A day, as people write it in either language. */
export const DAY_PATTERN = new RegExp(
  `\\b(?:\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}|\\d{1,2}(?:st|nd|rd|th)? (?:${MONTHS})\\b\\.?(?:,? \\d{4})?|(?:${MONTHS})\\.? \\d{1,2}(?:st|nd|rd|th)?\\b(?:,? \\d{4})?)`,
  "gi",
);

export const WEEKDAY: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|last (?:week|month|year)|since \d{4})\b/i,
  id: /\b(?:senin|selasa|rabu|kamis|jumat|sabtu|minggu lalu|kemarin|bulan lalu|tahun lalu|sejak \d{4})\b/i,
};

export const NUMBER_PATTERN =
  /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|hundred|thousand|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|belas|ratus|ribu|setahun)\b/i;

/** What the business says it does. */
export const PRACTICE: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:we|our (?:system|team|staff|shops?|form|list|customers?)) (?:(?:also|only|always|now|currently) )?(?:have|has|had|collect|send|sent|store|keep|record|ask|check|use|offer|obtain|filter|verify|review|sell|read|require|delete|remove|received?|measured?)s?\b|\b(?:is|are) (?:stored|kept|recorded|checked|filtered|asked|obtained|collected|read|sent|shown|ticked)\b/i,
  id: /\bkami (?:(?:juga|hanya|selalu|kini|sekarang) )?(?:telah|sudah|memiliki|mengumpulkan|mengirim(?:kan)?|menyimpan|mencatat|meminta persetujuan|memeriksa|menggunakan|memakai|menawarkan|memperoleh|menyaring|meninjau|menjual|membaca|mewajibkan|menerima|mengukur)\b|\b(?:disimpan|dicatat|diperiksa|disaring|diperoleh|dikumpulkan|dibaca|dikirim(?:kan)?|ditampilkan|dicentang|tercatat)\b/i,
};

/** A rule said to hold for everyone, or for nobody. */
export const UNIVERSAL: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:every|all|each|always|never|only|none|nobody|no one|100 ?%)\b/i,
  id: /\b(?:setiap|semua|seluruh|selalu|tidak pernah|hanya|tak seorang pun|tidak seorang pun)\b/i,
};

/** A wish or a question asserts nothing. */
export const NO_CLAIM: Readonly<Record<Language, RegExp>> = {
  en: /\?["'”’)]*$|^(?:please|kindly|we (?:ask|request|kindly)|if )/i,
  id: /\?["'”’)]*$|^(?:mohon|kami (?:memohon|mohon|meminta agar)|bila |jika |apabila )/i,
};

/** Facts of the system, as the ledger and the document name them. `{name}` is filled in. */
export const FACT_WORDING = {
  legalName: { en: "Legal name", id: "Nama resmi" },
  website: { en: "Website", id: "Situs web" },
  startedAt: { en: "In effect since", id: "Berlaku sejak" },
  expiresAt: { en: "In effect until", id: "Berlaku hingga" },
  violation: { en: "Violation named by Meta", id: "Pelanggaran yang disebut Meta" },
  actionsDone: { en: "Actions done and verified", id: "Tindakan selesai dan terverifikasi" },
  signals: { en: "Signals received in this case", id: "Sinyal yang diterima dalam kasus ini" },
  failures: { en: "Failed messages with code {code}", id: "Pesan gagal dengan kode {code}" },
  noticedAt: { en: "Noticed on", id: "Diketahui pada" },
  stoppedAt: { en: "Sending stopped on", id: "Pengiriman dihentikan pada" },
} as const satisfies Record<string, Bilingual>;
