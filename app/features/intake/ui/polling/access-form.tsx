/** Another token, and where it is sent. */
import { Form } from "@remix-run/react";
import { ButtonLink } from "~/ui/button-link";
import { useZodForm } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import type { PollProviderKey } from "../../polling/poll-provider";
import { accessSchema } from "../../polling/poll-schemas";
import { AccessFields } from "./access-fields";

type AccessFormProps = {
  provider: PollProviderKey;
  /** Empty where it is the provider's own. */
  baseUrl: string;
  page: string;
};

export function AccessForm({ provider, baseUrl, page }: AccessFormProps) {
  const t = useText();
  const form = useZodForm(accessSchema, { baseUrl, secret: "" });
  return (
    <Form method="post" {...form.props} className="space-y-5">
      <FormErrors form={form} />
      <AccessFields provider={provider} field={form.field} />
      <div className="flex flex-wrap gap-2">
        <SubmitButton form={form}>{t("polls.access.submit")}</SubmitButton>
        <ButtonLink to={page} variant="quiet">
          {t("common.cancel")}
        </ButtonLink>
      </div>
    </Form>
  );
}
