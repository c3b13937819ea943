/** The answer to a try that was refused, wrong or too early: 409, or 429 with the time to wait. */
import { data } from "@remix-run/node";
import type { FormReply } from "~/platform/forms/form-reply";
import { refused } from "~/platform/http/http.server";
import type { Translate } from "~/platform/i18n/text-key";
import type { Refusal } from "~/platform/verdict";
import type { Throttled } from "./throttled";

export function refusedTry(
  outcome: { ok: false; refusal: Refusal } | Throttled,
  t: Translate,
  values?: Record<string, unknown>,
) {
  if (!("retryAfterSeconds" in outcome)) return refused(outcome.refusal, t, values);
  const { refusal, retryAfterSeconds } = outcome;
  return data<FormReply>(
    { formError: t(refusal.key, refusal.params), errors: {}, values },
    { status: 429, headers: { "retry-after": `${retryAfterSeconds}` } },
  );
}
