/** How a call went, in the words of whoever made it: in either language, as people fill in a list. */
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
  ],
  wrong: ["wrong", "wrong number", "salah", "nomor salah", "salah nomor", "salah sambung"],
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
