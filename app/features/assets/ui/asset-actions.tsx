/** What may be done with an asset. */
import { Form } from "@remix-run/react";
import Ellipsis from "lucide-react/icons/ellipsis";
import { ButtonLink } from "~/ui/button-link";
import { Icon } from "~/ui/icon";
import { Menu } from "~/ui/overlay/menu";
import { MenuLink } from "~/ui/overlay/menu-item";
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
      <ButtonLink to={`${page}/edit`}>{t("assets.asset.edit")}</ButtonLink>
      <Menu label={<Icon of={Ellipsis} />} name={t("ui.frame.more")} variant="quiet" align="end">
        {parentsOf(kind).length > 1 && (
          <MenuLink to={`${page}/move`}>{t("assets.asset.move")}</MenuLink>
        )}
        <MenuLink to={`${page}/archiving`}>{t("assets.business.archive")}</MenuLink>
        <MenuLink to={`${page}/deletion`}>{t("assets.asset.delete")}</MenuLink>
      </Menu>
    </>
  );
}
