/** What is to be added: one question, answered by a GET so that the next page has an address. */
import { Form } from "@remix-run/react";
import { RadioGroup } from "~/ui/fields/choice-group";
import { FieldGroup } from "~/ui/fields/field-group";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import type { AssetKind } from "../asset-kind";

export function KindChoice({ kinds }: { kinds: readonly AssetKind[] }) {
  const t = useText();
  return (
    <Form method="get" className="space-y-5">
      <FieldGroup name="kind" legend={t("assets.asset.pickKind")}>
        <RadioGroup
          chosen={kinds[0]}
          options={kinds.map((kind) => ({
            value: kind,
            label: t(`assets.kinds.${kind}`),
            hint: t(`assets.kindHints.${kind}`),
          }))}
        />
      </FieldGroup>
      <SubmitButton>{t("assets.asset.pickKindSubmit")}</SubmitButton>
    </Form>
  );
}
