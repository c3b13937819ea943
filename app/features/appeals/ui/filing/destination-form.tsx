/** Where an appeal goes, and in which language it is filed there. */
import { Form } from "@remix-run/react";
import type { DoorChoice } from "~/features/appeals/filing/door-choices";
import { destinationSchema } from "~/features/appeals/filing/filing-schemas";
import { ButtonLink } from "~/ui/button-link";
import { RadioGroup } from "~/ui/fields/choice-group";
import { FieldGroup } from "~/ui/fields/field-group";
import { useZodForm } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { Opened } from "~/ui/opened";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import { LANGUAGES } from "~templates/bilingual";

type DestinationFormProps = {
  chosen: { door: string; language: "en" | "id" };
  doors: readonly DoorChoice[];
  path: string;
};

export function DestinationForm({ chosen, doors, path }: DestinationFormProps) {
  const t = useText();
  const { door, language } = chosen;
  const start = { language, ...(door && { door }) } as { language: "en" | "id" };
  const form = useZodForm(destinationSchema, start);
  return (
    <Form method="post" {...form.props} className="max-w-prose space-y-8 text-lg">
      <FormErrors form={form} />
      <Opened start={chosen} />
      <FieldGroup {...form.field("door")} legend={t("appeals.screens.target.door")}>
        <RadioGroup
          options={doors.map(({ key, who, way }) => ({
            value: key,
            label: t(`appeals.doors.${key}`),
            hint: [
              `${t("appeals.screens.target.who")} ${who}`,
              way && `${t("appeals.screens.target.way")} ${way}`,
            ]
              .filter(Boolean)
              .join(" "),
          }))}
        />
      </FieldGroup>
      <FieldGroup
        {...form.field("language")}
        legend={t("appeals.screens.target.language")}
        hint={t("appeals.screens.target.languageHint")}
      >
        <RadioGroup
          options={LANGUAGES.map((each) => ({
            value: each,
            label: t(`common.languages.${each}`),
          }))}
        />
      </FieldGroup>
      <div className="flex flex-wrap gap-2">
        <SubmitButton form={form} size="large">
          {t("appeals.screens.target.save")}
        </SubmitButton>
        <ButtonLink to={path} variant="quiet" size="large">
          {t("common.cancel")}
        </ButtonLink>
      </div>
    </Form>
  );
}
