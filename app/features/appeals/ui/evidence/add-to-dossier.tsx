/** Puts exhibits into the dossiers that still take some, or says that they are there. */
import { Form } from "@remix-run/react";
import { appealPath } from "~/features/appeals/appeal-path";
import type { DossierToFill } from "~/features/appeals/evidence/dossiers-to-fill.server";
import { Button } from "~/ui/button";
import { useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";

type AddToDossierProps = {
  reference: string;
  dossiers: readonly DossierToFill[];
  exhibits: readonly string[];
};

export function AddToDossier({ reference, dossiers, exhibits }: AddToDossierProps) {
  const t = useText();
  return dossiers.map(({ number, round, exhibits: chosen }) => {
    const path = appealPath({ reference, number }, "evidence");
    if (exhibits.every((id) => chosen.includes(id))) {
      return (
        <TextLink key={number} to={path}>
          {t("appeals.screens.evidence.isIn", { round })}
        </TextLink>
      );
    }
    return (
      <Form key={number} method="post" action={`${path}/addition`}>
        {exhibits.map((id) => (
          <input key={id} type="hidden" name="exhibits" value={id} />
        ))}
        <Button type="submit" size="small">
          {t("appeals.screens.evidence.putIn", { round })}
        </Button>
      </Form>
    );
  });
}
