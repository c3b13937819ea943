/** Sets up a connection to one provider. */
import { Form } from "@remix-run/react";
import { ButtonLink } from "~/ui/button-link";
import { useZodForm } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import type { PollProviderKey } from "../../polling/poll-provider";
import { EVERY_MINUTES, newPollSchema } from "../../polling/poll-schemas";
import { AccessFields } from "./access-fields";
import { PollFields } from "./poll-fields";

type NewPollFormProps = {
  provider: PollProviderKey;
  businesses: readonly { id: string; name: string }[];
};

export function NewPollForm({ provider, businesses }: NewPollFormProps) {
  const t = useText();
  const form = useZodForm(newPollSchema, {
    provider,
    name: "",
    target: "",
    businessId: "",
    appId: "",
    everyMinutes: String(EVERY_MINUTES.usual),
    maySend: false,
    baseUrl: "",
    secret: "",
  });
  return (
    <Form method="post" {...form.props} className="space-y-5">
      <FormErrors form={form} />
      <input type="hidden" name="provider" value={provider} />
      <PollFields provider={provider} businesses={businesses} field={form.field} />
      <AccessFields provider={provider} field={form.field} />
      <div className="flex flex-wrap gap-2">
        <SubmitButton form={form}>{t("polls.new.submit")}</SubmitButton>
        <ButtonLink to="/settings/sources" variant="quiet">
          {t("common.cancel")}
        </ButtonLink>
      </div>
    </Form>
  );
}
