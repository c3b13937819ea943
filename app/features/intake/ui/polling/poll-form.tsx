/** What can be changed about a connection. `conflict` is shown to the second of two editors. */
import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { ButtonLink } from "~/ui/button-link";
import { useZodForm } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { Opened } from "~/ui/opened";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import type { PollProviderKey } from "../../polling/poll-provider";
import { pollSchema } from "../../polling/poll-schemas";
import { PollFields } from "./poll-fields";

type PollFormProps = {
  poll: {
    provider: PollProviderKey;
    name: string;
    businessId: string | null;
    target: string;
    appId: string | null;
    everyMinutes: number;
    maySend: boolean;
    version: number;
  };
  page: string;
  businesses: readonly { id: string; name: string }[];
  conflict: ReactNode;
};

export function PollForm({ poll, page, businesses, conflict }: PollFormProps) {
  const t = useText();
  const { provider, version, name, businessId, target, appId, everyMinutes, maySend } = poll;
  const form = useZodForm(pollSchema, {
    name,
    target,
    businessId: businessId ?? "",
    appId: appId ?? "",
    everyMinutes: String(everyMinutes),
    maySend,
  });
  return (
    <Form method="post" {...form.props} className="space-y-5">
      <FormErrors form={form} />
      {conflict}
      <Opened start={{ version }} />
      <PollFields provider={provider} businesses={businesses} field={form.field} />
      <div className="flex flex-wrap gap-2">
        <SubmitButton form={form}>{t("common.save")}</SubmitButton>
        <ButtonLink to={page} variant="quiet">
          {t("common.cancel")}
        </ButtonLink>
      </div>
    </Form>
  );
}
