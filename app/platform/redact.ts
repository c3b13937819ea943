/** Takes personal data and secrets out of anything that is about to be logged. */
const SECRET_KEY =
  /pass(word|phrase)?|secret|token|cookie|authorization|api-?key|signature|phone|msisdn|wa_?id|e-?mail|^(code|to|from|body|text)$/i;

const PATTERNS: [RegExp, string][] = [
  [/\b(postgres(?:ql)?|smtps?|https?):\/\/[^\s/@:]*:[^\s@]*@/gi, "$1://[redacted]@"],
  [/\b(Bearer|Basic)\s+[\w.~+/=-]+/gi, "$1 [redacted]"],
  [/([?&#](?:code|token|key|signature)=)[^&\s"]+/gi, "$1[redacted]"],
  [/(\/(?:invitation|reset-password)\/)[\w-]+/g, "$1[redacted]"],
  [/[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\.\p{L}{2,}/gu, "[e-mail]"],
  [/\+\d[\d\s().-]{6,20}\d/g, "[phone]"],
  [/(?<![\w.-])\d{10,15}(?![\w.-])/g, "[number]"],
];

const DEEPEST = 6;

/** A sentence without telephone numbers, e-mail addresses, tokens and passwords. */
export function redactText(text: string): string {
  return PATTERNS.reduce((clean, [pattern, word]) => clean.replace(pattern, word), text);
}

/** The same value with what its keys or its texts give away replaced, at any depth. */
export function redact(value: unknown, depth = 0): unknown {
  if (typeof value === "string") return redactText(value);
  if (typeof value !== "object" || value === null || value instanceof Date) return value;
  if (depth > DEEPEST) return "[too deep]";
  if (value instanceof Error) return redactError(value, depth);
  if (Array.isArray(value)) return value.map((entry) => redact(entry, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [
      key,
      SECRET_KEY.test(key) && entry != null ? "[redacted]" : redact(entry, depth + 1),
    ]),
  );
}

/** Only these parts of an error: a database's `detail` repeats the row it refused. */
function redactError(error: Error & { code?: unknown }, depth: number): object {
  return {
    type: error.name,
    message: redactText(error.message),
    stack: error.stack && redactText(error.stack),
    ...(error.code === undefined ? {} : { code: String(error.code) }),
    ...(error.cause === undefined ? {} : { cause: redact(error.cause, depth + 1) }),
  };
}
