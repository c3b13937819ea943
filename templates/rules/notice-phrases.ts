/**
 * How notices say what they say, in English and Indonesian. Read from top to bottom: the first
 * phrase that matches decides. What may happen ("may be disabled") is never read as done.
 */
import type { QuestionKey } from "./question-keys";

export type NoticePhrase = {
  id: string;
  settles: Readonly<Partial<Record<QuestionKey, string>>>;
  says: readonly RegExp[];
};

/** Sentences of the API that mention both outcomes at once and therefore decide neither. */
export const BOILERPLATE: readonly RegExp[] = [
  /has been restricted or disabled( for violating a platform policy)?/gi,
  /temporarily blocked for polic(y|ies) violations?/gi,
];

/**
 * What may happen, and what will happen only if: no more than a warning. Taken out before anything
 * else is read, to the end of the sentence.
 */
export const CONDITIONS: readonly RegExp[] = [
  /\b(?:will|may|might|could|can|shall)\b[^.\n]{0,80}\b(?:if|unless)\b[^.\n]*/gi,
  /\bakan\b[^.\n]{0,80}\b(?:jika|apabila|bila|kalau|kecuali)\b[^.\n]*/gi,
  /\b(?:if|unless)\b[^.\n]*/gi,
  /\b(?:jika|apabila|bila|kalau|kecuali)\b[^.\n]*/gi,
  /\b(?:may|might|could) (?:\w+ ){0,3}be\b[^.\n]*/gi,
  /\b(?:dapat|bisa|mungkin|berisiko)(?: \w+){0,2} (?:di|ter)\w+[^.\n]*/gi,
];

/** Words that begin a notice to its owner, as against the text of an error. */
const OWNED =
  "(?:your|the|this)[^.\\n]{0,60}?(?:account|waba|portfolio)[^.\\n]{0,60}?|we(?:'ve| have)? ";
const owned = (rest: string): RegExp => new RegExp(`(?:${OWNED})(?:${rest})`, "i");
const akun = (rest: string): RegExp =>
  new RegExp(`(?:akun|waba|portofolio|kami)[^.\\n]{0,80}?(?:${rest})`, "i");

export const NOTICE_PHRASES: readonly NoticePhrase[] = [
  {
    id: "lifted",
    settles: { seen: "notice", notice_says: "lifted" },
    says: [
      owned("(?:has|have) been (?:reinstated|restored|unrestricted|unbanned)"),
      owned("is no longer (?:restricted|disabled|locked)"),
      /restrictions?[^.\n]{0,60}? (?:has|have|was|were)(?: been)? (?:lifted|removed)/i,
      /decision (?:has been|was) reversed/i,
      /(?:pembatasan|pemblokiran|penguncian)[^.\n]{0,60}(?:telah |sudah )(?:dicabut|dihapus|berakhir)/i,
      akun("(?:telah |sudah )?(?:dipulihkan|diaktifkan kembali)"),
      /tidak lagi dibatasi/i,
    ],
  },
  {
    id: "app-banned",
    settles: { seen: "app_screen", app_screen: "banned" },
    says: [
      /this account (?:is not|isn't|can no longer|cannot) (?:be )?(?:allowed to )?use WhatsApp/i,
      /(?:phone )?number (?:is|has been) banned from (?:using )?WhatsApp/i,
      /akun ini tidak (?:diizinkan|dapat|boleh) menggunakan WhatsApp/i,
      /nomor[^.\n]{0,40}diblokir (?:dari|untuk) menggunakan WhatsApp/i,
    ],
  },
  {
    id: "app-restricted",
    settles: { seen: "app_screen", app_screen: "restricted" },
    says: [
      /(?:can't|cannot) start new chats/i,
      /tidak (?:dapat|bisa) memulai (?:chat|obrolan|percakapan) baru/i,
    ],
  },
  {
    id: "scheduled",
    settles: { seen: "notice", notice_says: "scheduled" },
    says: [
      owned("(?:will be|is set to be|is scheduled to be) (?:permanently )?disabled"),
      /scheduled (?:for|to be) disabl/i,
      akun("akan (?:kami )?dinonaktifkan"),
      /dijadwalkan untuk dinonaktifkan/i,
    ],
  },
  {
    id: "review-rejected",
    settles: { seen: "notice", notice_says: "review_rejected" },
    says: [/account review[^.\n]{0,40}rejected/i, /tinjauan akun[^.\n]{0,40}ditolak/i],
  },
  {
    id: "portfolio-hold",
    settles: { seen: "notice", notice_says: "portfolio_hold", level: "portfolio" },
    says: [
      /portfolio[^.\n]{0,80}(?:cannot send|can't send|on hold|held|paused)/i,
      /portofolio[^.\n]{0,80}(?:tidak dapat mengirim|ditahan|dijeda)/i,
    ],
  },
  {
    id: "template-paused",
    settles: { seen: "template", template_status: "PAUSED" },
    says: [
      /templates?\b[^.\n]{0,80}?(?:has been|have been|was|were|is|are) paused/i,
      /templat[^.\n]{0,80}?dijeda/i,
    ],
  },
  {
    id: "template-disabled",
    settles: { seen: "template", template_status: "DISABLED" },
    says: [
      /templates?\b[^.\n]{0,80}?(?:has been|have been|was|were|is|are) disabled/i,
      /templat[^.\n]{0,80}?(?:telah |sudah )?dinonaktifkan/i,
    ],
  },
  {
    id: "template-rejected",
    settles: { seen: "template", template_status: "REJECTED" },
    says: [
      /templates?\b[^.\n]{0,80}?(?:has been|have been|was|were|is|are) (?:rejected|not approved)/i,
      /templat[^.\n]{0,80}?(?:ditolak|tidak disetujui)/i,
    ],
  },
  {
    id: "template-category",
    settles: { seen: "template", template_status: "RECATEGORISED" },
    says: [
      /templates?\b[^.\n]{0,80}?categor(?:y|ies)[^.\n]{0,40}(?:chang|updat)/i,
      /kategori templat[^.\n]{0,60}(?:diubah|berubah|diperbarui)/i,
    ],
  },
  {
    id: "disabled",
    settles: { seen: "notice", notice_says: "disabled" },
    says: [
      owned(
        "(?:has been|have been|was|is|remains?) (?:permanently )?(?:disabled|banned|offboarded|suspended|deactivated)",
      ),
      /we(?:'ve| have)? (?:permanently )?(?:disabled|banned|suspended|deactivated) your/i,
      /\baccount disabled\b/i,
      akun("(?:telah |sudah |tetap )(?:kami )?(?:dinonaktifkan|diblokir|dilarang|ditangguhkan)"),
      akun("(?:dinonaktifkan|diblokir|dilarang) (?:secara )?permanen"),
      /kami (?:telah )?(?:menonaktifkan|memblokir) akun/i,
    ],
  },
  {
    id: "locked",
    settles: { seen: "notice", notice_says: "locked" },
    says: [
      owned("(?:has been|is|was|remains?) locked"),
      /we(?:'ve| have)? locked your/i,
      akun("(?:telah |sudah |tetap )?(?:kami )?(?:dikunci|terkunci)"),
      /kami (?:telah )?mengunci akun/i,
    ],
  },
  {
    id: "restricted",
    settles: { seen: "notice", notice_says: "restricted" },
    says: [
      owned("(?:has been|have been|is|was|remains?) (?:temporarily )?restricted"),
      /\baccount restricted\b/i,
      owned(
        "(?:can't|cannot|can no longer|won't be able to) (?:send|start|initiate|respond|reply)",
      ),
      akun("(?:tidak dapat|tidak bisa) (?:mengirim|memulai|membalas)"),
      /we(?:'ve| have)? (?:temporarily )?restricted your/i,
      /restrictions? (?:has|have) been (?:placed|applied|added)/i,
      /placed (?:a )?restrictions? on/i,
      /\brestrictions?\b[^.\n]{0,120}\b(?:ends?|until|expires?) /i,
      /pembatasan[^.\n]{0,60}(?:diberlakukan|diterapkan)/i,
      /pembatasan[^.\n]{0,120}(?:berakhir pada|hingga|sampai) /i,
      akun("(?:telah |sudah )?(?:kami )?dijeda"),
      akun("(?:telah |sudah )?(?:kami )?dibatasi"),
      /kami (?:telah )?membatasi akun/i,
    ],
  },
  {
    id: "review-pending",
    settles: { seen: "notice", notice_says: "review_pending" },
    says: [
      /account[^.\n]{0,40}(?:is|being|under) (?:in )?review/i,
      /akun[^.\n]{0,40}sedang (?:dalam peninjauan|ditinjau)/i,
    ],
  },
  {
    id: "pin-reset",
    settles: { seen: "strange_activity" },
    says: [
      /\breset\b[^.\n]{0,60}\bPIN\b|\bPIN\b[^.\n]{0,60}\breset\b/i,
      /(?:mengatur ulang|menyetel ulang)[^.\n]{0,60}\bPIN\b/i,
    ],
  },
  {
    id: "quality",
    settles: { seen: "notice", notice_says: "quality_low" },
    says: [
      /quality(?: rating)?[^.\n]{0,80}\b(?:low|medium|dropped|decreased)/i,
      /(?:peringkat )?kualitas[^.\n]{0,80}(?:rendah|sedang|turun|menurun)/i,
    ],
  },
  {
    id: "payment",
    settles: { seen: "notice", notice_says: "payment" },
    says: [
      /payment (?:method|issue|failed|problem)|unpaid balance|past due/i,
      /metode pembayaran|gagal bayar|tagihan/i,
    ],
  },
  {
    id: "verification",
    settles: { seen: "notice", notice_says: "verification" },
    says: [
      /business (?:is )?not verified|verify your business/i,
      /verifikasi bisnis|bisnis[^.\n]{0,30}belum (?:di|ter)verifikasi/i,
    ],
  },
  {
    id: "warning",
    settles: { seen: "notice", notice_says: "warning" },
    says: [
      /may (?:soon )?be (?:subject to )?(?:restrict|disabl)/i,
      /\bwarning\b|violat(?:es?|ed|ing|ions?)\b/i,
      /(?:doesn't|does not|didn't|did not) (?:follow|comply)/i,
      /\bperingatan\b|melanggar|pelanggaran|tidak mematuhi/i,
    ],
  },
];

/** What a notice says about its cause. Several may be named. */
export const CAUSE_PHRASES: readonly { cause: string; says: RegExp }[] = [
  { cause: "no_consent", says: /\bspam\b|opt-?in|without (?:their )?consent|tanpa persetujuan/i },
  {
    cause: "reported_templates",
    says: /negative feedback|blocked and reported|umpan balik negatif|dilaporkan/i,
  },
  {
    cause: "unauthorised_tools",
    says: /unofficial|unauthori[sz]ed|modified version|tidak resmi/i,
  },
  {
    cause: "prohibited_vertical",
    says: /commerce policy|prohibited|kebijakan perdagangan|dilarang dijual/i,
  },
  {
    cause: "template_misclassification",
    says: /misclassif|wrong category|misus\w* (?:of )?(?:the )?utility|salah kategori|kategori yang salah/i,
  },
];

/** What a notice offers. */
export const OFFER_PHRASES: readonly { answer: string; says: RegExp }[] = [
  {
    answer: "request_review",
    says: /request (?:a |another )?review|min(?:ta|talah) (?:pe)?ninjauan|minta tinjauan/i,
  },
  { answer: "acknowledge", says: /\backnowledge\b|akui pelanggaran/i },
];
