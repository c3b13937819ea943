/** What an appeal needs, how long it takes, and the button that begins it. */
import { Form } from "@remix-run/react";
import { appealsPath } from "~/features/appeals/appeal-path";
import { startSchema } from "~/features/appeals/appeal-schemas";
import type { RestrictionChoice } from "~/features/appeals/rounds/restriction-choices.server";
import { AppealsHeader } from "~/features/appeals/ui/appeals-header";
import { ButtonLink } from "~/ui/button-link";
import { Field } from "~/ui/fields/field";
import { InLanguages } from "~/ui/fields/in-languages";
import { Textarea } from "~/ui/fields/textarea";
import { useZodForm, type ZodFormField } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { Notice } from "~/ui/page/notice";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";
import { RestrictionField } from "./restriction-field";

type StartFormProps = {
  title: string;
  reference: string;
  choices: readonly RestrictionChoice[];
  round: number;
  /** Why the classification says that it cannot be appealed; null where it does not. */
  whyNot: string | null;
  /** Whether waiting it out is what was chosen, or all that is left: then it needs a reason. */
  isWaitOut: boolean;
};

export function StartForm({ title, reference, choices, round, whyNot, isWaitOut }: StartFormProps) {
  const t = useText();
  const form = useZodForm(startSchema);
  const field = form.field as ZodFormField;
  const isNext = round > 1;
  return (
    <div className="max-w-prose text-lg">
      <Form method="post" {...form.props} className="space-y-6">
        <FormErrors form={form} />
        <AppealsHeader reference={reference} title={title} />
        {whyNot !== null && (
          <Notice
            tone="caution"
            title={t(isWaitOut ? "advice.regardless.title" : "appeals.screens.start.notAppealable")}
            actions={
              <ButtonLink to={appealsPath(reference, "routes")}>
                {t("advice.regardless.compare")}
              </ButtonLink>
            }
          >
            {whyNot}
          </Notice>
        )}
        <p>{t(isNext ? "appeals.screens.start.carried" : "appeals.screens.start.intro")}</p>
        {!isNext && whyNot === null && (
          <p>
            <TextLink to={appealsPath(reference, "routes")}>
              {t("advice.regardless.compare")}
            </TextLink>
          </p>
        )}
        {!isNext && <Need />}
        <RestrictionField choices={choices} field={field("restrictionId")} />
        {isNext && (
          <InLanguages
            name="news"
            legend={t("appeals.screens.start.news")}
            hint={t("appeals.screens.start.newsHint")}
            field={field}
            maxLength={1500}
          />
        )}
        {isWaitOut && (
          <Field
            {...field("regardless")}
            label={t("advice.regardless.label")}
            hint={t("advice.regardless.hint")}
          >
            <Textarea rows={3} dir="auto" />
          </Field>
        )}
        <SubmitButton form={form} size="large">
          {isNext
            ? t("appeals.screens.start.submitNext", { round })
            : t("appeals.screens.start.submit")}
        </SubmitButton>
      </Form>
    </div>
  );
}

const NEEDED = ["notice", "figures", "consent", "cause"] as const;

function Need() {
  const t = useText();
  return (
    <section className="space-y-2">
      <h2 className="font-semibold">{t("appeals.screens.start.needTitle")}</h2>
      <ul className="list-disc space-y-1 pl-5">
        {NEEDED.map((what) => (
          <li key={what}>{t(`appeals.screens.start.need.${what}`)}</li>
        ))}
      </ul>
      <p className="text-ink-soft">{t("appeals.screens.start.takes")}</p>
    </section>
  );
}
