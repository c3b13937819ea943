/** Which restriction is appealed: chosen where there are several, said where there is one. */
import type { RestrictionChoice } from "~/features/appeals/rounds/restriction-choices.server";
import { RadioGroup } from "~/ui/fields/choice-group";
import { FieldGroup } from "~/ui/fields/field-group";
import type { ZodFormField } from "~/ui/form";
import { useText } from "~/ui/text";

type RestrictionFieldProps = {
  choices: readonly RestrictionChoice[];
  field: ReturnType<ZodFormField>;
};

export function RestrictionField({ choices, field }: RestrictionFieldProps) {
  const t = useText();
  const word = (choice: RestrictionChoice) =>
    t("appeals.screens.start.restrictionSince", {
      what: choice.assetName ?? t("appeals.screens.start.noAsset"),
      class: choice.class,
      at: choice.startedAt,
    });
  const [only] = choices;
  if (choices.length === 1 && only) {
    return (
      <p>
        <input type="hidden" name={field.name} value={only.id} />
        {t("appeals.screens.start.only", { what: word(only) })}
      </p>
    );
  }
  return (
    <FieldGroup {...field} legend={t("appeals.screens.start.restriction")}>
      <RadioGroup options={choices.map((choice) => ({ value: choice.id, label: word(choice) }))} />
    </FieldGroup>
  );
}
