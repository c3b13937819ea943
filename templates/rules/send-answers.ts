/**
 * What an error that answers a message, or a status that says it failed, means for whoever sent it.
 * Keyed by the platform's code (M-ERR); what each one says in words is in `error-codes`.
 */
import type { SourceKey } from "./sources";

/**
 * `again` passes within minutes; `throttled`, while everybody is too fast; `user_cap`, after a day and
 * never by trying sooner (M-PUL). `stopped_marketing` and `person` close this way to one person. All
 * others are about the sender: they stop whatever is being sent, and nobody is passed over for them.
 */
export const SEND_FATES = [
  "again",
  "throttled",
  "user_cap",
  "stopped_marketing",
  "person",
  "sender",
  "payment",
  "template",
  "access",
] as const;
export type SendFate = (typeof SEND_FATES)[number];

type SendAnswerRule = { fate: SendFate; codes: readonly string[]; source: SourceKey };

const range = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => String(from + index));

export const SEND_ANSWERS: readonly SendAnswerRule[] = [
  { fate: "again", codes: ["1", "2", "131000", "131016", "131056", "133004"], source: "M-ERR" },
  { fate: "throttled", codes: ["4", "80007", "130429", "131057", "2494100"], source: "M-ERR" },
  { fate: "user_cap", codes: ["131049"], source: "M-PUL" },
  { fate: "stopped_marketing", codes: ["131050"], source: "M-ERR" },
  {
    fate: "person",
    codes: ["130403", "130472", "130497", "131009", "131021", "131026", "131047"],
    source: "M-ERR",
  },
  {
    fate: "sender",
    codes: [
      "33",
      "368",
      "1031",
      "131031",
      "131037",
      "131045",
      "131048",
      "131063",
      "131064",
      "133005",
      "133010",
    ],
    source: "M-ERR",
  },
  { fate: "payment", codes: ["131042"], source: "M-ERR" },
  {
    fate: "template",
    codes: [
      "100",
      "131008",
      "131051",
      "132000",
      "132001",
      "132005",
      "132007",
      "132012",
      "132015",
      "132016",
      "132018",
      "132068",
      "132069",
    ],
    source: "M-ERR",
  },
  {
    fate: "access",
    codes: ["0", "3", "10", "190", "131005", "131030", ...range(200, 299)],
    source: "M-ERR",
  },
];

const BY_CODE = new Map(
  SEND_ANSWERS.flatMap(({ codes, fate }) => codes.map((code) => [code, fate] as const)),
);

/** Null for a code nobody has told us about: then it stops and is looked at, and is not guessed. */
export const sendFate = (code: string): SendFate | null => BY_CODE.get(code) ?? null;

/** After 131049 nobody is tried again sooner; trying often is an offence of the account (M-PUL). */
export const USER_CAP_HOURS = 24;
