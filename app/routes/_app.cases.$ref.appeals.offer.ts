/** Notes what Business Support Home offers, and compares the ways out again. */
import type { ActionFunctionArgs } from "@remix-run/node";
import { offerSchema } from "~/features/appeals/advice/advice-schemas";
import { noteOffer } from "~/features/appeals/advice/note-offer.server";
import { requireCase } from "~/features/appeals/require-appeal.server";
import { sayRefused } from "~/features/classification/standing-answer.server";
import { requirePermission } from "~/features/identity/session.server";
import { parseForm } from "~/platform/forms/forms.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { textsFor } from "~/platform/i18n/texts.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "case:classify");
  const found = await requireCase(person, params);
  const t = textsFor(person.language, person.timeZone);
  const caution = { tone: "caution" } as const;
  const page = `/cases/${found.reference}/appeals/routes`;
  const form = await parseForm(request, offerSchema, t);
  if (!form.ok) return redirectSaying(page, t("advice.errors.offered"), caution);

  const noted = await noteOffer(person, found, form.value);
  const back = `${page}?restriction=${form.value.restrictionId}`;
  if (!noted.ok) {
    return redirectSaying(
      back,
      await sayRefused(found.id, "review_offered", noted.refusal, person),
      caution,
    );
  }
  return noted.value.isClassified
    ? redirectSaying(back, t("advice.offer.noted"))
    : redirectSaying(`/cases/${found.reference}/classify`, t("advice.offer.toClassify"), caution);
}
