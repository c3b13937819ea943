/** Asks before something is put away, on a page of its own: it works without a script. */
import { Form, useActionData } from "@remix-run/react";
import type { FormReply } from "~/platform/forms/form-reply";
import { ButtonLink } from "~/ui/button-link";
import type { Crumb } from "~/ui/page/breadcrumbs";
import { ErrorSummary } from "~/ui/page/error-summary";
import { PageHeader } from "~/ui/page/page-header";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";

type ConfirmPageProps = {
  title: string;
  text: string;
  submit: string;
  danger?: boolean;
  breadcrumbs: readonly Crumb[];
};

export function ConfirmPage({ title, text, submit, danger, breadcrumbs }: ConfirmPageProps) {
  const t = useText();
  const reply = useActionData<FormReply>();
  return (
    <div className="max-w-xl">
      <ErrorSummary
        errors={reply?.formError ? [{ message: reply.formError }] : []}
        attempt={reply ? 1 : 0}
      />
      <PageHeader title={title} breadcrumbs={breadcrumbs} />
      <p className="mb-6 text-lg">{text}</p>
      <Form method="post" className="flex flex-wrap gap-2">
        <SubmitButton variant={danger ? "danger" : "primary"}>{submit}</SubmitButton>
        <ButtonLink to={breadcrumbs.at(-1)?.href ?? "/assets"} variant="quiet">
          {t("common.cancel")}
        </ButtonLink>
      </Form>
    </div>
  );
}
