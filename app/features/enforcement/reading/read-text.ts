/** Words and codes outside any JSON: a mail, a banner, a line of a log, or a bare number. */
import { errorCodeRule, LOCK_CODES } from "~templates/rules/error-codes";
import {
  BOILERPLATE,
  CAUSE_PHRASES,
  CONDITIONS,
  NOTICE_PHRASES,
  type NoticePhrase,
  OFFER_PHRASES,
} from "~templates/rules/notice-phrases";
import { PHONE_STATUSES } from "~templates/rules/phone-statuses";
import { RESTRICTION_TYPES } from "~templates/rules/restriction-types";
import { VIOLATION_TYPES } from "~templates/rules/violation-types";
import type { ReadValue, Signal, SignalKind, SignalSource } from "../signal";
import { canonicalJson, numbered } from "../signal-key";
import { assetsIn } from "./assets-in-text";
import { codesIn } from "./codes-in-text";
import { dateAfter, ON, UNTIL } from "./dates-in-text";
import { makeSignal, type Origin, unlisted } from "./make-signal";
import { readAccountEvent } from "./read-account-event";
import { readNumber } from "./read-number";

const MOST_READ = 20_000;
const KINDS: Readonly<Record<string, SignalKind>> = {
  lifted: "restriction_lifted",
  scheduled: "disable_scheduled",
  disabled: "disabled",
  review_rejected: "review_decision",
  review_pending: "review_decision",
  locked: "lock",
  restricted: "restriction_started",
  portfolio_hold: "restriction_started",
  quality_low: "quality_changed",
  warning: "warning",
  payment: "informational",
  verification: "informational",
  banned: "disabled",
  PAUSED: "template_paused",
  DISABLED: "template_disabled",
  REJECTED: "template_rejected",
  RECATEGORISED: "template_recategorised",
  strange_activity: "security",
};

/** Who sent the words, where that is known. */
type Sender = { source: SignalSource | null; happenedAt: Date | null; key: string };

/** Words that a rule knows are Meta's own, whoever passed them on; others are nobody's. */
export function readText(pasted: string, sender?: Sender): readonly Signal[] {
  const text = pasted.slice(0, MOST_READ);
  const known = sender ?? { source: null, happenedAt: null, key: `text|${canonicalJson(pasted)}` };
  const origin: Origin = { ...known, source: known.source ?? "meta" };
  const codes = codesIn(text);
  const typed = typedEvent(text, origin);
  const signals = [
    ...typed,
    ...(typed.length > 0 ? [] : readNotice(text, codes, origin)),
    ...codes.map((code) => codeSignal(code, text, origin)),
  ];
  const assets = assetsIn(text);
  if (signals.length === 0) {
    const nobody: Origin = { ...known, source: known.source ?? "generic" };
    const labelled = assets.filter(({ externalId }) => externalId !== null);
    return [makeSignal(nobody, { kind: "unknown", assets: labelled, raw: pasted })];
  }
  return numbered(signals.map((signal) => ({ ...signal, assets, raw: pasted })));
}

const from = (value: string, field: string): ReadValue => ({ value, field });

function codeSignal(code: string, text: string, origin: Origin): Signal {
  const details = /suspended|deleted|ditangguhkan|dihapus/i.test(text);
  const said = from(code, `text: "${code}"`);
  return makeSignal(origin, {
    kind: "send_failed",
    values: {
      code: said,
      seen: from("error_code", said.field),
      error_code: said,
      payment_details:
        code === "131042" && details ? from("suspended_or_deleted", "text: details") : null,
    },
    unknowns: [unlisted(said, (value) => errorCodeRule(value) !== null)],
    raw: text,
  });
}

/** Names in capitals from the platform itself, copied out of a log or a console. */
function typedEvent(text: string, origin: Origin): Signal[] {
  const names = Object.entries(RESTRICTION_TYPES).flatMap(([type, { aliases }]) => [
    type,
    ...aliases,
  ]);
  const types = names.filter((type) => new RegExp(`\\b${type}\\b`).test(text));
  const violation = Object.keys(VIOLATION_TYPES)
    .sort((one, other) => other.length - one.length)
    .find((type) => new RegExp(`violation[_ ]?type\\W{0,5}${type}\\b`, "i").test(text));
  const event = /\b(ACCOUNT_RESTRICTION|ACCOUNT_VIOLATION|DISABLED_UPDATE|ACCOUNT_DELETED)\b/.exec(
    text,
  );
  const state = /\b(SCHEDULE_FOR_DISABLE|REINSTATE|DISABLE)\b/.exec(text)?.[1];
  if (types.length === 0 && !violation && !event && !state) return [];
  const expiration = dateAfter(state ? ON : UNTIL, text)?.value;
  const told = {
    event: event?.[1],
    restriction_info: types.map((type) => ({ restriction_type: type, expiration })),
    violation_info: violation ? { violation_type: violation } : undefined,
    ban_info: state ? { waba_ban_state: state, waba_ban_date: expiration } : undefined,
  };
  const signal = readAccountEvent({ value: told, field: "text" }, null, origin);
  return [withoutGuessedEnd(signal, expiration !== undefined)];
}

/** Loose words may leave out the end that the notice names; only the full notice can lack one. */
function withoutGuessedEnd(signal: Signal, isDated: boolean): Signal {
  if (isDated) return signal;
  const { end_date, disable_date, ...values } = signal.values;
  return { ...signal, values };
}

const NUMBER_STATUS = new RegExp(
  `\\b(?:[Pp]hone|[Nn]umber|[Nn]omor|PHONE)[^.\\n]{0,60}?\\b(${Object.keys(PHONE_STATUSES).join("|")})\\b`,
);

function readNotice(text: string, codes: readonly string[], origin: Origin): Signal[] {
  const status = NUMBER_STATUS.exec(text)?.[1];
  if (status) return [numberSignal(status, origin)];
  const worded = BOILERPLATE.reduce((rest, phrase) => rest.replace(phrase, " "), text);
  const certain = CONDITIONS.reduce((rest, condition) => rest.replace(condition, " "), worded);
  const phrase =
    phraseIn(certain, codes) ??
    NOTICE_PHRASES.find(
      ({ id, says }) => id === "warning" && says.some((each) => each.test(worded)),
    );
  if (!phrase) return [];
  const quote = quoteOf(phrase.says, worded);
  const settled = Object.entries(phrase.settles).map(
    ([question, answer]) => [question, from(answer, quote)] as const,
  );
  const { settles } = phrase;
  const { notice_says, template_status, app_screen, seen } = settles;
  const outcome = notice_says ?? template_status ?? app_screen ?? seen ?? "";
  const decision = DECISIONS[outcome];
  return [
    makeSignal(origin, {
      kind: kindFor(outcome, worded, certain),
      values: {
        ...Object.fromEntries(settled),
        about: decision ? from("account", quote) : null,
        decision: decision ? from(decision, quote) : null,
        event: seen === "strange_activity" ? from("PIN_RESET_REQUEST", quote) : null,
        ...detailsOf(outcome, worded),
      },
      raw: text,
    }),
  ];
}

const phraseIn = (text: string, codes: readonly string[]): NoticePhrase | undefined =>
  NOTICE_PHRASES.find(
    ({ says, settles }) => says.some((each) => each.test(text)) && !isOnlyACode(settles, codes),
  );

const DECISIONS: Readonly<Record<string, string>> = {
  review_rejected: "REJECTED",
  review_pending: "PENDING",
};

/** The same outcome in other words: an announcement, a violation found, an account that is back. */
function kindFor(outcome: string, text: string, certain: string): SignalKind {
  if (outcome === "RECATEGORISED" && ANNOUNCED.test(text)) return "template_recategorise_pending";
  if (outcome === "warning" && VIOLATED.test(certain)) return "violation";
  if (outcome === "lifted" && REINSTATED.test(text)) return "reinstated";
  return KINDS[outcome] ?? "unknown";
}

const ANNOUNCED = /will (?:be )?(?:chang|updat)|akan (?:diubah|berubah|diperbarui)/i;
const VIOLATED =
  /\bviolat|(?:doesn't|does not|didn't|did not) (?:follow|comply)|melanggar|tidak mematuhi/i;
const REINSTATED = /reinstat|\brestored\b|dipulihkan|diaktifkan kembali/i;

/** Beside a code that says "locked", the same word is no second witness. */
const isOnlyACode = (
  settles: Readonly<Record<string, string>>,
  codes: readonly string[],
): boolean => settles.notice_says === "locked" && codes.some((code) => LOCK_CODES.includes(code));

function numberSignal(status: string, origin: Origin): Signal {
  const isQuality = ["YELLOW", "RED", "GREEN"].includes(status);
  const told = isQuality ? { quality_rating: status } : { status };
  return readNumber({ value: told, field: "text" }, null, origin);
}

function detailsOf(outcome: string, text: string): Record<string, ReadValue | null> {
  const cause = CAUSE_PHRASES.find(({ says }) => says.test(text));
  const offer = OFFER_PHRASES.find(({ says }) => says.test(text));
  const end = dateAfter(UNTIL, text);
  const day = dateAfter(ON, text) ?? end;
  const level =
    /business portfolio|portofolio bisnis/i.exec(text) &&
    !/WhatsApp Business Account|\bWABA\b|akun WhatsApp Business/i.test(text)
      ? "portfolio"
      : /WhatsApp Business Account|\bWABA\b|akun WhatsApp Business/i.test(text)
        ? "waba"
        : null;
  return {
    cause: cause ? from(cause.cause, quoteOf([cause.says], text)) : null,
    review_offered: offer ? from(offer.answer, quoteOf([offer.says], text)) : null,
    end_date: outcome === "restricted" && end ? end : null,
    disable_date: outcome === "scheduled" && day ? day : null,
    level: level ? from(level, `text: ${level}`) : null,
  };
}

function quoteOf(says: readonly RegExp[], text: string): string {
  const found = says.map((each) => each.exec(text)?.[0]).find((match) => match);
  return `text: "${(found ?? "").trim().slice(0, 120)}"`;
}
