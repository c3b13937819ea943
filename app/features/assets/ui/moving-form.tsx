/** Chooses another place for an asset. */
import { Form } from "@remix-run/react";
import { ButtonLink } from "~/ui/button-link";
import { Field } from "~/ui/fields/field";
import { Select } from "~/ui/fields/select";
import { useZodForm } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { Opened } from "~/ui/opened";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import { movingSchema } from "../asset-schemas";
import { type Place, placeChoice } from "./new-asset-form";

type MovingFormProps = {
  id: string;
  start: { version: number; parentId: string };
  places: readonly Place[];
  mayStandAlone: boolean;
};

export function MovingForm({ id, start, places, mayStandAlone }: MovingFormProps) {
  const t = useText();
  const form = useZodForm(movingSchema, start);
  return (
    <Form method="post" {...form.props} className="space-y-5">
      <FormErrors form={form} />
      <Opened start={start} />
      <Field {...form.field("parentId")} label={t("assets.fields.parentId")}>
        <Select
          options={places.map((place) => placeChoice(place, t(`assets.kinds.${place.kind}`)))}
          prompt={mayStandAlone ? t("assets.underBusiness") : undefined}
        />
      </Field>
      <div className="flex flex-wrap gap-2">
        <SubmitButton form={form}>{t("assets.asset.moveSubmit")}</SubmitButton>
        <ButtonLink to={`/assets/${id}`} variant="quiet">
          {t("common.cancel")}
        </ButtonLink>
      </div>
    </Form>
  );
}
