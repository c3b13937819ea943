/** Makes a link for somebody outside; the link itself is shown once, on the answer. */
import { Form } from "@remix-run/react";
import { guestLinkSchema, LONGEST_DAYS, USUAL_DAYS } from "~/features/appeals/guests/guest-schemas";
import type { MadeLink } from "~/features/appeals/guests/share-dossier.server";
import { CopyButton } from "~/ui/copy-button";
import { Field } from "~/ui/fields/field";
import { Input } from "~/ui/fields/input";
import { useZodForm } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { Notice } from "~/ui/page/notice";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";

export function GuestLinkForm() {
  const t = useText();
  const form = useZodForm(guestLinkSchema, { audience: "", days: USUAL_DAYS });
  return (
    <Form method="post" {...form.props} className="max-w-xl space-y-5">
      <FormErrors form={form} />
      <Field
        {...form.field("audience")}
        label={t("guests.audience")}
        hint={t("guests.audienceHint")}
      >
        <Input dir="auto" maxLength={120} />
      </Field>
      <Field
        {...form.field("days")}
        label={t("guests.days")}
        hint={t("guests.daysHint", { most: LONGEST_DAYS })}
      >
        <Input inputMode="numeric" className="max-w-24" />
      </Field>
      <SubmitButton form={form}>{t("guests.make")}</SubmitButton>
    </Form>
  );
}

export function NewGuestLink({ made }: { made: MadeLink }) {
  const t = useText();
  const { link, audience, expiresAt } = made;
  return (
    <Notice tone="good" title={t("guests.made", { audience })} alert className="max-w-3xl">
      <p>{t("guests.madeText", { at: expiresAt })}</p>
      <p className="mt-2 flex items-start gap-2">
        <code className="min-w-0 break-all text-sm">{link}</code>
        <CopyButton compact text={link} label={t("guests.copy")} />
      </p>
    </Notice>
  );
}
