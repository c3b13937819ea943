/** Answers a refused form: beside the field it is about, or above the form. */
import { data } from "@remix-run/node";
import type { FormReply } from "~/platform/forms/form-reply";
import { refused } from "~/platform/http/http.server";
import type { Translate } from "~/platform/i18n/text-key";
import type { Refusal } from "~/platform/verdict";
import type { Saved, Theirs } from "./edit-result";

type EditReply = FormReply & { theirs?: Theirs };

export function refusedBeside(
  { refusal, field }: { refusal: Refusal; field?: string },
  t: Translate,
  values: Record<string, unknown>,
) {
  if (!field) return refused(refusal, t, values);
  const errors = { [field]: t(refusal.key, refusal.params) };
  return data<FormReply>({ errors, values }, { status: 409 });
}

/** A save that did not happen, for either reason. */
export function refusedSave(
  result: Exclude<Saved, { ok: true }>,
  t: Translate,
  values: Record<string, unknown>,
) {
  return "theirs" in result
    ? overtaken(result.theirs, t, values)
    : refusedBeside(result, t, values);
}

/** Somebody was faster: both texts go back, and saving again counts as having seen theirs. */
function overtaken(theirs: Theirs, t: Translate, values: Record<string, unknown>) {
  const reply: EditReply = {
    formError: t("assets.errors.changedMeanwhile"),
    errors: {},
    values: { ...values, version: theirs.version },
    theirs,
  };
  return data(reply, { status: 409 });
}
