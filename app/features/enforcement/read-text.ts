/** Words and codes outside any JSON: a mail, a banner, a line of a log, or a bare number. */
import { LOCK_CODES } from "~templates/rules/error-codes";
import {
  BOILERPLATE,
  CAUSE_PHRASES,
  NOTICE_PHRASES,
  OFFER_PHRASES,
} from "~templates/rules/notice-phrases";
import { PHONE_STATUSES } from "~templates/rules/phone-statuses";
import { RESTRICTION_TYPES } from "~templates/rules/restriction-types";
import { VIOLATION_TYPES } from "~templates/rules/violation-types";
import { assetsIn } from "./assets-in-text";
import { codesIn } from "./codes-in-text";
import { dateAfter, ON, UNTIL } from "./dates-in-text";
import { makeSignal } from "./make-signal";
import { readAccountEvent } from "./read-account-event";
import type { ReadValue, Signal, SignalKind } from "./signal";

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
};

export function readText(pasted: string): readonly Signal[] {
  const text = pasted.slice(0, MOST_READ);
  const codes = codesIn(text);
  const typed = typedEvent(text);
  const signals = [
    ...typed,
    ...(typed.length > 0 ? [] : readNotice(text, codes)),
    ...codes.map((code) => codeSignal(code, text, pasted)),
  ];
  if (signals.length === 0) return [makeSignal(ORIGIN, { kind: "unknown", raw: pasted })];
  return signals.map((signal) => ({ ...signal, assets: assetsIn(text), raw: pasted }));
}

const ORIGIN = { source: "text", happenedAt: null } as const;
const from = (value: string, field: string): ReadValue => ({ value, field });

function codeSignal(code: string, text: string, pasted: string): Signal {
  const details = /suspended|deleted|ditangguhkan|dihapus/i.test(text);
  return makeSignal(ORIGIN, {
    kind: "send_failed",
    severity: "warning",
    values: {
      code: from(code, `text: "${code}"`),
      seen: from("error_code", `text: "${code}"`),
      error_code: from(code, `text: "${code}"`),
      payment_details:
        code === "131042" && details ? from("suspended_or_deleted", "text: details") : null,
    },
    raw: pasted,
  });
}

/** Names in capitals from the platform itself, copied out of a log or a console. */
function typedEvent(text: string): Signal[] {
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
  const signal = readAccountEvent({ value: told, field: "text" }, null, ORIGIN);
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

function readNotice(text: string, codes: readonly string[]): Signal[] {
  const status = NUMBER_STATUS.exec(text)?.[1];
  if (status) return [numberSignal(status, text)];
  const worded = BOILERPLATE.reduce((rest, phrase) => rest.replace(phrase, " "), text);
  const phrase = NOTICE_PHRASES.find(
    ({ says, settles }) => says.some((each) => each.test(worded)) && !isOnlyACode(settles, codes),
  );
  if (!phrase) return [];
  const quote = quoteOf(phrase.says, worded);
  const settled = Object.entries(phrase.settles).map(
    ([question, answer]) => [question, from(answer, quote)] as const,
  );
  const { settles } = phrase;
  const outcome = settles.notice_says ?? settles.template_status ?? settles.app_screen ?? "";
  return [
    makeSignal(ORIGIN, {
      kind: KINDS[outcome] ?? "unknown",
      values: {
        ...Object.fromEntries(settled),
        ...detailsOf(outcome, worded),
      },
      raw: text,
    }),
  ];
}

/** Beside a code that says "locked", the same word is no second witness. */
const isOnlyACode = (
  settles: Readonly<Record<string, string>>,
  codes: readonly string[],
): boolean => settles.notice_says === "locked" && codes.some((code) => LOCK_CODES.includes(code));

function numberSignal(status: string, text: string): Signal {
  const field = `text: "${status}"`;
  const isQuality = ["YELLOW", "RED", "GREEN", "FLAGGED"].includes(status);
  const isQuota = ["RESTRICTED", "BLOCKED", "RATE_LIMITED"].includes(status);
  return makeSignal(ORIGIN, {
    kind:
      status === "BANNED"
        ? "disabled"
        : isQuality
          ? "quality_changed"
          : isQuota
            ? "limit_changed"
            : "informational",
    values: { seen: from("number", field), number_status: from(status, field) },
    raw: text,
  });
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
