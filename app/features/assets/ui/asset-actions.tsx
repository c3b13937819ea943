/** What may be done with an asset. */
import { Form } from "@remix-run/react";
import { ButtonLink } from "~/ui/button-link";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import { type AssetKind, parentsOf } from "../asset-kind";

type AssetActionsProps = { id: string; kind: AssetKind; isArchived: boolean };

export function AssetActions({ id, kind, isArchived }: AssetActionsProps) {
  const t = useText();
  const page = `/assets/${id}`;
  if (isArchived) {
    return (
      <Form method="post" action={`${page}/restoration`}>
        <SubmitButton variant="secondary">{t("assets.business.restore")}</SubmitButton>
      </Form>
    );
  }
  return (
    <>
      <ButtonLink to={`${page}/deletion`} variant="quiet">
        {t("assets.asset.delete")}
      </ButtonLink>
      <ButtonLink to={`${page}/archiving`} variant="quiet">
        {t("assets.business.archive")}
      </ButtonLink>
      {parentsOf(kind).length > 1 && (
        <ButtonLink to={`${page}/move`}>{t("assets.asset.move")}</ButtonLink>
      )}
      <ButtonLink to={`${page}/edit`}>{t("assets.asset.edit")}</ButtonLink>
    </>
  );
}
