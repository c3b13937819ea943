/** Takes a table to import: nothing is read into the app before its columns are settled. */
import { Form, useActionData } from "@remix-run/react";
import type { FormReply } from "~/platform/forms/form-reply";
import type { TextKey } from "~/platform/i18n/text-key";
import { Field } from "~/ui/fields/field";
import { FileDrop } from "~/ui/fields/file-drop";
import { PageHeader } from "~/ui/page/page-header";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";

type NewImportScreenProps = {
  title: string;
  kind: string;
  breadcrumbs: readonly { label: string; href: string }[];
};

export function NewImportScreen({ title, kind, breadcrumbs }: NewImportScreenProps) {
  const t = useText();
  const error = useActionData<FormReply>()?.errors.file;
  return (
    <>
      <PageHeader
        title={title}
        breadcrumbs={breadcrumbs}
        context={t(`imports.context.${kind}` as TextKey)}
      />
      <Form
        method="post"
        encType="multipart/form-data"
        action={`?kind=${kind}`}
        className="max-w-prose space-y-4"
      >
        <Field
          name="file"
          label={t("imports.file")}
          hint={t("imports.fileKept")}
          {...(error && { error })}
        >
          <FileDrop accept=".csv,.tsv,.txt,.xlsx">{t("imports.fileTakes")}</FileDrop>
        </Field>
        <SubmitButton busyText={t("imports.sending")}>{t("imports.send")}</SubmitButton>
      </Form>
    </>
  );
}
