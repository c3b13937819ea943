/** How a call or a letter went, in the words of whoever made it or of the tool that sent it: in either language, as lists are filled in. */
export const CALL_RESULTS = ["reached", "later", "wrong", "stop"] as const;
export type CallResult = (typeof CALL_RESULTS)[number];

const WORDS: Readonly<Record<CallResult, readonly string[]>> = {
  reached: [
    "reached",
    "answered",
    "spoke",
    "spoken",
    "done",
    "yes",
    "tersambung",
    "terhubung",
    "diangkat",
    "dijawab",
    "berhasil",
    "sudah",
    "terjangkau",
    "tercapai",
    "ya",
    "sent",
    "delivered",
    "opened",
    "read",
    "clicked",
    "replied",
    "terkirim",
    "sampai",
    "dibaca",
    "dibuka",
    "dibalas",
  ],
  later: [
    "later",
    "no answer",
    "not answered",
    "unanswered",
    "busy",
    "voicemail",
    "call back",
    "tidak diangkat",
    "tidak dijawab",
    "tidak terjawab",
    "sibuk",
    "nanti",
    "telepon lagi",
    "not sent",
    "not sent yet",
    "soft bounce",
    "deferred",
    "belum dikirim",
    "belum terkirim",
    "tertunda",
  ],
  wrong: [
    "wrong",
    "wrong number",
    "did not arrive",
    "bounced",
    "bounce",
    "hard bounce",
    "undeliverable",
    "undelivered",
    "failed",
    "invalid",
    "salah",
    "nomor salah",
    "salah nomor",
    "salah sambung",
    "tidak sampai",
    "gagal",
    "kembali",
  ],
  stop: [
    "stop",
    "wants no calls",
    "no calls",
    "do not call",
    "opt out",
    "berhenti",
    "jangan ditelepon",
    "jangan telepon",
    "tidak mau ditelepon",
    "wants no letters",
    "unsubscribed",
    "opted out",
    "spam",
    "complaint",
    "tidak mau disurati",
    "berhenti berlangganan",
  ],
};

const KNOWN = new Map(
  CALL_RESULTS.flatMap((result) => WORDS[result].map((word) => [word, result] as const)),
);

/** Null for words nobody knows: how a call went is never guessed. */
export const callResultIn = (written: string): CallResult | null =>
  KNOWN.get(
    written
      .trim()
      .toLowerCase()
      .replace(/[\s_./-]+/g, " "),
  ) ?? null;
