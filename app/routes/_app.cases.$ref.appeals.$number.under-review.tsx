/** Notes that Meta shows the appeal as being reviewed. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { addressOf, appealPath } from "~/features/appeals/appeal-path";
import { momentSchema } from "~/features/appeals/appeal-schemas";
import { presentMoment } from "~/features/appeals/filing/filing-page.server";
import { requireAppeal } from "~/features/appeals/require-appeal.server";
import { AppealHeader } from "~/features/appeals/ui/appeal-header";
import { MomentFields } from "~/features/appeals/ui/filing/moment-fields";
import { noteUnderReview } from "~/features/appeals/with-meta/follow-appeal.server";
import { requirePermission } from "~/features/identity/session.server";
import { parseForm } from "~/platform/forms/forms.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { refused } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { ButtonLink } from "~/ui/button-link";
import { useZodForm, type ZodFormField } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { titleFromLoader } from "~/ui/page-title";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "appeal:submit");
  const appeal = await requireAppeal(person, params);
  return {
    title: textsFor(person.language)("appeals.screens.underReview.title"),
    appeal: addressOf(appeal),
    ...presentMoment(person),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "appeal:submit");
  const appeal = await requireAppeal(person, params);
  const t = textsFor(person.language, person.timeZone);
  const form = await parseForm(request, momentSchema, t);
  if (!form.ok) return form.reply;

  const noted = await noteUnderReview(person, appeal.id, form.value);
  return noted.ok
    ? redirectSaying(appealPath(appeal), t("appeals.screens.underReview.saved"))
    : refused(noted.refusal, t, form.value);
}

export default function UnderReviewRoute() {
  const t = useText();
  const { title, appeal, clock, zone, zones } = useLoaderData<typeof loader>();
  const form = useZodForm(momentSchema, { clock, zone });
  return (
    <Form method="post" {...form.props} className="max-w-prose space-y-6 text-lg">
      <FormErrors form={form} />
      <AppealHeader appeal={appeal} title={title} />
      <MomentFields
        legend={t("appeals.screens.underReview.when")}
        field={form.field as ZodFormField}
        zones={zones}
      />
      <div className="flex flex-wrap gap-2">
        <SubmitButton form={form} size="large">
          {t("appeals.screens.underReview.save")}
        </SubmitButton>
        <ButtonLink to={appealPath(appeal)} variant="quiet" size="large">
          {t("common.cancel")}
        </ButtonLink>
      </div>
    </Form>
  );
}
