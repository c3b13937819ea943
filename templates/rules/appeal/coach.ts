/**
 * What a good reader notices in an appeal, as rules for both languages. All of it is advice: it is
 * shown to the writer and holds nothing back. Sources: Y-APPEAL (one issue, neutral, first sentence),
 * reference of the house for the rest.
 */
import type { Bilingual, Language } from "../../bilingual";
import type { Cause } from "../vocabulary";

/** Reviewers read one screen. In characters. */
export const ONE_SCREEN = 1200;

type Patterns = Readonly<Record<Language, readonly RegExp[]>>;

/** Anger, threats, pressure and flattery: true or not, they answer nothing. */
export const LOADED_WORDS: Patterns = {
  en: [
    /\b(?:outrageous|ridiculous|absurd|scandalous|disgrace(?:ful)?|shameful|unacceptable|incompetent|careless(?:ly)?|arbitrar(?:y|ily)|stupid)\b/i,
    /\b(?:we (?:demand|insist)|you (?:must|have to)|you are (?:destroying|killing|ruining))\b/i,
    /\b(?:lawyers?|lawsuit|legal action|sue (?:you|meta)|take (?:you|meta) to court|consumer authority|the press)\b/i,
    /\b(?:restore|reinstate|unblock|lift|reactivate|reply|answer|respond|act)\b[^.]*\b(?:immediately|at once|right now|now)\b|\b(?:asap|urgent(?:ly)?)\b/i,
    /\b(?:beg you|desperate(?:ly)?|please please|loyal customers? of (?:meta|facebook))\b/i,
  ],
  id: [
    /\b(?:keterlaluan|konyol|tidak masuk akal|memalukan|semena-mena|sewenang-wenang|tidak becus|bodoh)\b/i,
    /\b(?:kami menuntut|kami mendesak|anda (?:harus|wajib)|anda (?:menghancurkan|merusak|membunuh))\b/i,
    /\b(?:pengacara|gugatan|menggugat|jalur hukum|langkah hukum|ke pengadilan|ylki|ke media)\b/i,
    /\b(?:sekarang juga|secepatnya|sesegera mungkin|mendesak)\b/i,
    /\b(?:memohon dengan sangat|putus asa|mohon mohon|pelanggan setia (?:meta|facebook))\b/i,
  ],
};
export const SHOUTING = /!{2,}|\b(?:\p{Lu}{3,} ){3,}\p{Lu}{3,}\b/u;

/** Other things people write to Meta about. A sentence that asks for one of them makes it two appeals. */
export const ISSUES = [
  "template",
  "payment",
  "verification",
  "display_name",
  "limit",
  "feature",
] as const;
export type Issue = (typeof ISSUES)[number];

export const ISSUE_NAMES: Readonly<Record<Issue, Bilingual>> = {
  template: { en: "a template", id: "templat" },
  payment: { en: "a payment or invoice", id: "pembayaran atau tagihan" },
  verification: { en: "business verification", id: "verifikasi bisnis" },
  display_name: { en: "the display name", id: "nama tampilan" },
  limit: { en: "the messaging limit", id: "batas pengiriman pesan" },
  feature: { en: "a badge or feature", id: "lencana atau fitur" },
};

export const ISSUE_WORDS: Readonly<Record<Issue, Readonly<Record<Language, RegExp>>>> = {
  template: {
    en: /\btemplates?\b.*\b(?:approv|reject|categor|review|reinstat)/i,
    id: /\btemplat\b.*\b(?:setuj|tolak|ditolak|kategori|tinjau|pulih)/i,
  },
  payment: {
    en: /\b(?:payments?|invoices?|billing|refund|credit line)\b/i,
    id: /\b(?:pembayaran|tagihan|faktur|pengembalian dana)\b/i,
  },
  verification: { en: /\bverif(?:y|ication)\b/i, id: /\bverifikasi\b/i },
  display_name: { en: /\bdisplay name\b/i, id: /\bnama tampilan\b/i },
  limit: {
    en: /\b(?:messaging limit|limit tier|higher limit|raise (?:the|our) limit)\b/i,
    id: /\b(?:batas (?:pengiriman|pesan)|naikkan batas|menaikkan batas)\b/i,
  },
  feature: {
    en: /\b(?:green (?:tick|badge|check)|blue (?:tick|badge|check)|verified badge|new feature)\b/i,
    id: /\b(?:centang (?:hijau|biru)|lencana|fitur baru)\b/i,
  },
};

/** A sentence that asks for something. */
export const ASKING: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:please|kindly|we (?:also )?(?:ask|request|would like|want)|could you|can you)\b/i,
  id: /\b(?:mohon|tolong|harap|kami (?:juga )?(?:meminta|minta|memohon|ingin)|bisakah|dapatkah)\b/i,
};

/** Words by which a text names a cause. */
export const CAUSE_WORDS: Readonly<
  Record<Exclude<Cause, "unknown">, Readonly<Record<Language, RegExp>>>
> = {
  no_consent: {
    en: /\b(?:consent|opt(?:ed)?[- ]?in|permission|agreed|did not expect|no longer expected|unsolicited|(?:bought|purchased|old) lists?|dormant|had not (?:ordered|been written)|spam)\b/i,
    id: /\b(?:persetujuan|opt-?in|izin|menyetujui|tidak (?:lagi )?(?:mengharapkan|menantikan)|daftar (?:lama|belian)|tidak aktif|tidak (?:memesan|dikirimi)|spam)\b/i,
  },
  reported_templates: {
    en: /\b(?:template (?:was|were)? ?(?:reported|flagged|blocked)|quality of the template|template quality|wording of the (?:template|message)|reported the message)\b/i,
    id: /\b(?:templat (?:itu )?(?:dilaporkan|ditandai)|kualitas templat|bunyi (?:templat|pesan)|melaporkan pesan)\b/i,
  },
  complaints: {
    en: /\b(?:complain(?:ed|ts?)|blocked us|many blocks|blocks rose|reported us|unanswered|too (?:often|many messages)|frequency)\b/i,
    id: /\b(?:keluhan|mengeluh|memblokir kami|blokir naik|jumlah blokir|melaporkan kami|tidak dijawab|terlalu (?:sering|banyak)|frekuensi)\b/i,
  },
  unauthorised_tools: {
    en: /\b(?:unofficial|third[- ]party tool|bulk sender|gateway|modified (?:app|whatsapp)|automation tool|browser extension|bot)\b/i,
    id: /\b(?:tidak resmi|alat pihak ketiga|pengirim massal|gateway|aplikasi modifikasi|alat otomasi|ekstensi|bot)\b/i,
  },
  prohibited_vertical: {
    en: /\b(?:prohibited (?:product|goods|item)|restricted (?:product|goods|item)|alcohol|tobacco|gambling|supplements?|medicine|catalogue item|product (?:was|is) not allowed)\b/i,
    id: /\b(?:(?:produk|barang) (?:terlarang|yang dilarang|tidak diizinkan)|alkohol|rokok|tembakau|perjudian|suplemen|obat|barang di katalog)\b/i,
  },
  template_misclassification: {
    en: /\b(?:wrong category|category of the template|categor(?:y|ised|ized) as utility|utility template|promotional .* utility)\b/i,
    id: /\b(?:kategori (?:yang )?(?:keliru|salah)|kategori templat|templat utilitas|promosi .* utilitas)\b/i,
  },
  dead_website: {
    en: /\b(?:website (?:was|is) (?:down|not reachable|unreachable|under construction|offline)|broken (?:website|link)|domain expired)\b/i,
    id: /\b(?:situs(?: web)? (?:tidak (?:dapat )?(?:dibuka|terbuka|berfungsi)|sedang dibangun|mati)|domain (?:habis|kedaluwarsa))\b/i,
  },
  compromised_account: {
    en: /\b(?:hacked|stolen|compromised|somebody else|unknown (?:person|people|user)|leaked (?:token|key)|phish\w*)\b/i,
    id: /\b(?:diretas|dicuri|disusupi|pihak lain|orang (?:lain|tak dikenal)|token (?:bocor|yang bocor)|phishing)\b/i,
  },
};

/** Causes that explain each other: whoever names one of a group has answered the others. */
export const RELATED_CAUSES: readonly (readonly Cause[])[] = [
  ["no_consent", "reported_templates", "complaints"],
  ["reported_templates", "template_misclassification"],
  ["unauthorised_tools", "compromised_account"],
];

/** Statements that cannot both be true, by what says one and what says the other. */
export const OPPOSITES: Readonly<
  Record<string, Readonly<Record<Language, { yes: RegExp; no: RegExp }>>>
> = {
  bought_lists: {
    en: {
      yes: /\b(?:bought|purchased|rented) (?:a |the |this )?(?:list|numbers|contacts|data)\b/i,
      no: /\b(?:never|not|no) (?:\w+ )?(?:buy|bought|purchased?|rent(?:ed)?) (?:\w+ )?(?:lists?|numbers|contacts|data)\b/i,
    },
    id: {
      yes: /\b(?:membeli|menyewa|dibeli) (?:sebuah )?(?:daftar|nomor|kontak|data)\b/i,
      no: /\b(?:tidak pernah|tidak) (?:membeli|menyewa) (?:daftar|nomor|kontak|data)\b/i,
    },
  },
  double_opt_in: {
    en: {
      yes: /\b(?:double opt-?in|confirmed a second time|second confirmation|confirmed once more)\b/i,
      no: /\b(?:without a second confirmation|no (?:double opt-?in|second confirmation)|single opt-?in|given once)\b/i,
    },
    id: {
      yes: /\b(?:opt-?in ganda|dikonfirmasi sekali lagi|konfirmasi kedua)\b/i,
      no: /\b(?:tanpa (?:opt-?in ganda|konfirmasi kedua)|diberikan satu kali)\b/i,
    },
  },
  unofficial_tools: {
    en: {
      yes: /\b(?:an? |the )?(?:unofficial (?:tool|gateway|client)|bulk sender) (?:was|had been|is) (?:connected|used|removed)\b|\bused an? (?:unofficial|bulk)\b/i,
      no: /\b(?:never|not|no) (?:\w+ )?(?:used? )?(?:an? |any )?(?:unofficial (?:tools?|gateways?|clients?)|bulk senders?)\b/i,
    },
    id: {
      yes: /\b(?:alat|gateway|aplikasi) tidak resmi (?:pernah )?(?:terhubung|dipakai|digunakan|telah dihapus)\b|\bmemakai (?:alat|gateway) tidak resmi\b/i,
      no: /\b(?:tidak pernah|tidak ada|tidak) (?:\S+ )?(?:alat|gateway|aplikasi) tidak resmi\b/i,
    },
  },
};

/** Ways people agree, as texts name them. */
export const CONSENT_METHODS: Readonly<Record<string, Readonly<Record<Language, RegExp>>>> = {
  website: {
    en: /\b(?:website|web form|landing page|online form)\b/i,
    id: /\b(?:situs web|formulir (?:web|daring)|halaman web)\b/i,
  },
  checkout: { en: /\bcheck-?out\b/i, id: /\b(?:saat (?:membayar|pembayaran)|checkout)\b/i },
  paper: {
    en: /\bpaper\b|\bin (?:the|our) (?:shops?|stores?)\b/i,
    id: /\b(?:kertas|di (?:toko|gerai))\b/i,
  },
  sms: { en: /\bsms\b/i, id: /\bsms\b/i },
  phone: {
    en: /\b(?:by phone|call cent(?:re|er)|ivr)\b/i,
    id: /\b(?:lewat telepon|pusat panggilan|ivr)\b/i,
  },
  event: {
    en: /\b(?:at (?:an |the )?(?:event|fair|exhibition)|raffle)\b/i,
    id: /\b(?:acara|pameran|undian)\b/i,
  },
  advert: { en: /\bclick[- ]to[- ]whatsapp|\bfacebook ad|\blead form\b/i, id: /\biklan\b/i },
};

/** Words too frequent to say what a sentence is about. */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  "the a an and or of to in on at by for from with was were is are be been has have had we our us it its this that these those they their them not no more than had who which as all every each only also about after before since until then when there will would can could may up out over under between per into dan atau yang di ke dari pada untuk dengan oleh adalah itu ini kami kita mereka telah sudah akan sedang belum tidak lebih sejak setelah sebelum sampai hingga juga hanya semua setiap para saat ada dalam tanpa karena agar dapat bisa lagi serta".split(
    " ",
  ),
);

/** What stands where something was taken out. */
export const REDACTED_WORDS = {
  secret: { en: "[key removed]", id: "[kunci dihapus]" },
  card: { en: "[card number removed]", id: "[nomor kartu dihapus]" },
  identity: { en: "[identity number removed]", id: "[nomor identitas dihapus]" },
  phone: { en: "[telephone number removed]", id: "[nomor telepon dihapus]" },
  email: { en: "[e-mail address removed]", id: "[alamat email dihapus]" },
} as const satisfies Record<string, Bilingual>;

/** Where something was said before. `{round}` is filled in. */
export const STATEMENT_SOURCES = {
  round: { en: "round {round}", id: "putaran {round}" },
  notice: { en: "Meta's notice", id: "pemberitahuan Meta" },
  case: { en: "the record of the case", id: "catatan kasus" },
  failures: {
    en: "{count} messages failed with code {code}.",
    id: "{count} pesan gagal dengan kode {code}.",
  },
} as const satisfies Record<string, Bilingual>;
