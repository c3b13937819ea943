/**
 * How people say in English and Indonesian that they will do something by some time. What is found
 * is offered beside the message; a person decides. Patterns match one sentence, in lower case, with
 * single spaces and plain quotes. All of it is of our own choosing (OURS).
 */
import type { Language } from "../bilingual";
import { DAY_PATTERN } from "./appeal/claims";

export const PROMISE_PHRASES_VERSION = "2026-11-27";

/** Somebody commits the speaker's own side. Without it a time is only a time. */
export const COMMITS: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:(?:we|i|they|it|he|she|(?:our|the|my) (?:\w+ ){0,3}?(?:team|colleagues?|engineers?|managers?|department|desk|support|specialists?)|meta|support|engineering) ?(?:will|'ll|shall|aim to|expect to|plan to|intend to|promise to|are going to|am going to|is going to|should be able to)|you (?:will|'ll|can expect to|should) (?:hear|receive|get|have)|you can expect|(?:please )?expect (?:an?|our|the|to hear)|will (?:be|get|come|respond|reply|revert|answer|update|provide|send|let you|follow|share|inform|call|have)|(?:response|reply|answer|update|decision|resolution) (?:time )?is (?:expected|due)|is (?:expected|scheduled) (?:to|by|on|within))\b/,
  id: /\b(?:(?:kami|kita|saya|tim(?: \w+){0,3}|pihak \w+|meta|mereka|beliau) (?:akan|usahakan|pastikan|targetkan|janjikan|upayakan|menargetkan|berjanji|segera)|akan (?:kami|saya|tim \w+|di\w+|ada|men\w+|mem\w+|meng\w+|mer\w+|kembali)|(?:kami|saya) (?:kabari|infokan|informasikan|balas|jawab|kirim|kirimkan|hubungi|update|proses|tindaklanjuti|selesaikan|kerjakan)|ditargetkan|diperkirakan|estimasi(?:nya)?)\b/,
};

/**
 * What makes a sentence something else: asked of the reader, said on a condition, denied, or told
 * of what has passed.
 */
export const NO_PROMISE: Readonly<Record<Language, RegExp>> = {
  en: /\?\s*$|\b(?:if (?:you|we) (?:do not|don't|did not|have not|haven't|fail|cannot|can't|don’t)|if (?:we|there|no)\b.{0,30}\b(?:no|not|nothing)|unless|otherwise|you must|you need to|you have to|you will need to|you should (?:submit|send|provide|reply|respond)|(?:please|kindly) (?:reply|respond|send|submit|provide|share|confirm|complete|upload|get back|let us|answer|appeal)|(?:will|shall|can|could|'ll) (?:not|never|be unable)|won't|cannot|can't|unable to|no longer|we (?:will|'ll|shall) (?:have to |need to )?(?:close|delete|remove|disable|suspend|terminate|block|charge|consider (?:it|this|the) (?:closed|resolved))|will be (?:closed|deleted|removed|disabled|suspended|terminated|blocked|charged|permanently)|would have|had (?:promised|said))\b/,
  id: /\?\s*$|\b(?:jika (?:anda|bapak|ibu|tidak|belum|kami tidak)|apabila|bila tidak|kalau tidak|kecuali|anda (?:harus|wajib|perlu)|wajib|(?:mohon|harap|tolong|silakan|silahkan)(?! (?:menunggu|ditunggu|tunggu|bersabar|maaf))|(?:tidak|belum|takkan) (?:akan|dapat|bisa|ada)|akan tidak|tidak lagi|akan (?:kami )?(?:tutup|hapus|blokir|nonaktifkan|ditutup|dihapus|diblokir|dinonaktifkan))\b/,
};

/** Whoever says one of these in a message wants something of us first. */
export const ASKS: Readonly<Record<Language, RegExp>> = {
  en: /\?|\b(?:please|kindly|could you|can you|would you|we need (?:you|your|the)|you must|you need to|waiting for your)\b/i,
  id: /\?|\b(?:mohon (?!maaf|menunggu|ditunggu|bersabar)|harap (?!maaf|menunggu|ditunggu|tunggu|bersabar)|tolong|silakan|silahkan|anda (?:harus|perlu|wajib)|kami (?:perlu|membutuhkan)|menunggu (?:balasan|jawaban|konfirmasi) (?:anda|bapak|ibu))\b/i,
};

/** How a phrase counts to its end. */
export type Reckoning =
  /** So many working days of their calendar later; the day ends. */
  | "working_days"
  /** So many days later, whatever days they are; the day ends. */
  | "days"
  | "weeks"
  /** So many hours later by the clock on the wall. */
  | "hours"
  /** So many hours in which they work. */
  | "working_hours"
  /** Full turns of so many hours: "2x24 jam". */
  | "turns"
  /** So many of them, in which they work: "2x24 jam kerja" is two working days. */
  | "working_turns"
  /** The next day of that name after the message. */
  | "weekday"
  /** The day of that name in the week that follows. */
  | "weekday_next_week"
  /** So many days from the message, fixed by the word itself. */
  | "this_day"
  | "next_day"
  | "day_after_next"
  /** The last working day of the week, or of the one that follows. */
  | "this_week"
  | "next_week"
  /** A day of the calendar, as it is written. */
  | "date";

export type Phrase = {
  key: string;
  language: Language;
  reckoning: Reckoning;
  /** Groups: `n` how many, `per` hours of a turn, `day` the name of a weekday, `date` as written. */
  pattern: RegExp;
};

const N_EN =
  "(?<n>\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|fourteen|an?|the next|a couple of)";
const N_ID =
  "(?<n>\\d{1,3}|se|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|empat belas)";
/** Of a span the longer end counts: "1-2 business days", "3 (three)", "2 sampai 3 hari". */
const SPAN_EN = "(?:\\d{1,3} ?(?:-|–|to|or) ?)?";
const SPAN_ID = "(?:\\d{1,3} ?(?:-|–|sampai|hingga|atau|s\\/d) ?)?";
const IN_WORDS = "(?: ?\\([\\w ]+\\))?";
const BEFORE_EN =
  "(?:within|in|in the next|over the next|after|under|no later than|not later than|takes?|take up to|up to|of|is|approximately|around|about)";
const BEFORE_ID =
  "(?:dalam(?: waktu| kurun waktu| jangka waktu)?|paling lambat(?: dalam)?|selambat-lambatnya(?: dalam)?|maksimal|maks\\.?|max|kurang lebih|sekitar|selama|setelah|estimasi(?:nya)?|membutuhkan waktu|memakan waktu)";
const WEEKDAYS_EN =
  "(?<day>monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)";
const WEEKDAYS_ID = "(?<day>senin|selasa|rabu|kamis|jum'?at|sabtu|minggu(?! (?:ini|depan|lalu)))";
const BY_EN =
  "(?:by|until|till|before|on|no later than|not later than|latest|come|this|due|at the latest)";

const phrase = (
  key: string,
  language: Language,
  reckoning: Reckoning,
  pattern: string,
): Phrase => ({
  key,
  language,
  reckoning,
  pattern: new RegExp(pattern.replace("@DATE@", DAY_PATTERN.source), "u"),
});

/** The first that fits a sentence counts. */
export const PHRASES: readonly Phrase[] = [
  phrase(
    "en_working_days",
    "en",
    "working_days",
    `\\b${BEFORE_EN} (?:the next )?${SPAN_EN}${N_EN}${IN_WORDS} (?:business|working|work|week)[ -]?days?\\b`,
  ),
  phrase(
    "en_working_hours",
    "en",
    "working_hours",
    `\\b${BEFORE_EN} (?:the next )?${SPAN_EN}${N_EN}${IN_WORDS} (?:business|working|office) hours?\\b`,
  ),
  phrase(
    "en_hours",
    "en",
    "hours",
    `\\b${BEFORE_EN} (?:the next )?${SPAN_EN}${N_EN}${IN_WORDS}[ -]?(?:hours?|hrs?)\\b`,
  ),
  phrase(
    "en_days",
    "en",
    "days",
    `\\b${BEFORE_EN} (?:the next )?${SPAN_EN}${N_EN}${IN_WORDS} (?:calendar )?days?\\b`,
  ),
  phrase(
    "en_weeks",
    "en",
    "weeks",
    `\\b${BEFORE_EN} (?:the next )?${SPAN_EN}${N_EN}${IN_WORDS} weeks?\\b`,
  ),
  phrase("en_next_weekday", "en", "weekday_next_week", `\\bnext ${WEEKDAYS_EN}\\b`),
  phrase(
    "en_date",
    "en",
    "date",
    "\\b(?:by|until|before|on|no later than|not later than|latest|due)\\b(?: the)? (?:\\w+day,? )?(?<date>@DATE@)",
  ),
  phrase(
    "en_weekday",
    "en",
    "weekday",
    `\\b${BY_EN} (?:end of (?:day|business) (?:on )?|eod |cob |close of business (?:on )?|the end of )?(?:this |coming )?${WEEKDAYS_EN}\\b`,
  ),
  phrase("en_day_after", "en", "day_after_next", "\\bday after tomorrow\\b"),
  phrase("en_tomorrow", "en", "next_day", "\\b(?:tomorrow|next (?:business |working )?day)\\b"),
  phrase(
    "en_today",
    "en",
    "this_day",
    "\\b(?:today|tonight|by (?:the )?end of (?:the )?(?:day|business)|by (?:eod|cob)|close of business)\\b",
  ),
  phrase(
    "en_this_week",
    "en",
    "this_week",
    "\\b(?:this week|(?:by|before|at) (?:the )?end of (?:the|this) week|by eow)\\b",
  ),
  phrase(
    "en_next_week",
    "en",
    "next_week",
    "\\b(?:next week|(?:by|before) (?:the )?end of next week)\\b",
  ),
  phrase(
    "id_working_turns",
    "id",
    "working_turns",
    "\\b(?<n>\\d{1,2}) ?[x×*] ?(?<per>24|12|8) ?jam (?:hari )?kerja\\b",
  ),
  phrase("id_turns", "id", "turns", "\\b(?<n>\\d{1,2}) ?[x×*] ?(?<per>24|12|8) ?jam\\b"),
  phrase(
    "id_working_days",
    "id",
    "working_days",
    `\\b(?:${BEFORE_ID} )?${SPAN_ID}${N_ID}${IN_WORDS} ?hari kerja\\b`,
  ),
  phrase(
    "id_working_hours",
    "id",
    "working_hours",
    `\\b${BEFORE_ID} ${SPAN_ID}${N_ID}${IN_WORDS} ?jam kerja\\b`,
  ),
  phrase("id_hours", "id", "hours", `\\b${BEFORE_ID} ${SPAN_ID}${N_ID}${IN_WORDS} ?jam\\b`),
  phrase(
    "id_days",
    "id",
    "days",
    `\\b${BEFORE_ID} ${SPAN_ID}${N_ID}${IN_WORDS} ?hari(?: kalender| ke depan)?\\b`,
  ),
  phrase(
    "id_weeks",
    "id",
    "weeks",
    `\\b${BEFORE_ID} ${SPAN_ID}${N_ID}${IN_WORDS} ?(?:minggu|pekan)(?: ke depan)?\\b`,
  ),
  phrase(
    "id_date",
    "id",
    "date",
    "\\b(?:paling lambat|selambat-lambatnya|sebelum|pada|tanggal|tgl\\.?|sampai|hingga|hari)\\b (?:hari )?(?:\\w+,? )?(?:tanggal |tgl\\.? )?(?<date>@DATE@)",
  ),
  phrase(
    "id_next_weekday",
    "id",
    "weekday_next_week",
    `\\b(?:hari )?${WEEKDAYS_ID} (?:minggu|pekan) depan\\b`,
  ),
  phrase(
    "id_weekday",
    "id",
    "weekday",
    `\\b(?:hari|paling lambat|selambat-lambatnya|sebelum|pada|sampai|hingga|besok) (?:hari )?${WEEKDAYS_ID}\\b`,
  ),
  phrase("id_day_after", "id", "day_after_next", "\\blusa\\b"),
  phrase("id_tomorrow", "id", "next_day", "\\b(?:besok|esok(?: hari)?|keesokan hari(?:nya)?)\\b"),
  phrase(
    "id_today",
    "id",
    "this_day",
    "\\b(?:hari ini|sore ini|malam ini|siang ini|nanti (?:sore|malam|siang))\\b",
  ),
  phrase(
    "id_this_week",
    "id",
    "this_week",
    "\\b(?:(?:dalam )?(?:minggu|pekan) ini|akhir (?:minggu|pekan)(?: ini)?)\\b",
  ),
  phrase("id_next_week", "id", "next_week", "\\b(?:akhir )?(?:minggu|pekan) depan\\b"),
];

/** Words for numbers that phrases use. Anything else is written in digits. */
export const NUMBER_WORDS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  "the next": 1,
  "a couple of": 2,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  fourteen: 14,
  se: 1,
  satu: 1,
  dua: 2,
  tiga: 3,
  empat: 4,
  lima: 5,
  enam: 6,
  tujuh: 7,
  delapan: 8,
  sembilan: 9,
  sepuluh: 10,
  "empat belas": 14,
};

/** ISO weekday by how its name begins: 1 for Monday to 7 for Sunday. */
export const WEEKDAY_STARTS: readonly (readonly [string, number])[] = [
  ["mon", 1],
  ["tue", 2],
  ["wed", 3],
  ["thu", 4],
  ["fri", 5],
  ["sat", 6],
  ["sun", 7],
  ["sen", 1],
  ["sel", 2],
  ["rab", 3],
  ["kam", 4],
  ["jum", 5],
  ["sab", 6],
  ["min", 7],
];

/** A time of day beside a day: "5 pm", "17:00", "pukul 15.00 WIB", "jam 3 sore". */
export const TIME_OF_DAY: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:(?:at|by|before|until) )?(?:(?<h>\d{1,2})(?:[:.](?<m>\d{2}))? ?(?<half>am|pm|a\.m\.|p\.m\.)|(?<h24>\d{1,2}):(?<m24>\d{2}))(?: ?\(?(?<zone>utc|gmt|sgt|wib|wita|wit|hkt|ist)\b)?/u,
  id: /\b(?:pukul|jam|pkl\.?) (?<h>\d{1,2})(?:[:.](?<m>\d{2}))?(?: (?<half>pagi|siang|sore|malam))?(?: ?\(?(?<zone>wib|wita|wit|utc|gmt|sgt)\b)?/u,
};

/** Zones that people name beside a time. */
export const NAMED_ZONES: Readonly<Record<string, string>> = {
  utc: "UTC",
  gmt: "UTC",
  sgt: "Asia/Singapore",
  hkt: "Asia/Hong_Kong",
  ist: "Asia/Kolkata",
  wib: "Asia/Jakarta",
  wita: "Asia/Makassar",
  wit: "Asia/Jayapura",
};
