/** Who is signed in, and what concerns only them. */
import { Form } from "@remix-run/react";
import { Menu } from "~/ui/overlay/menu";
import { MenuButton, MenuHeading, MenuLine, MenuLink } from "~/ui/overlay/menu-item";
import { Avatar } from "~/ui/page/avatar";
import { useText } from "~/ui/text";

export function PersonMenu({ name }: { name: string }) {
  const t = useText();
  return (
    <Menu label={<Avatar name={name} />} name={t("shell.signedInAs", { name })} variant="quiet">
      <MenuHeading>{t("shell.signedInAs", { name })}</MenuHeading>
      <MenuLink to="/settings/profile">{t("shell.profile")}</MenuLink>
      <MenuLink to="/settings/sessions">{t("shell.sessions")}</MenuLink>
      <MenuLine />
      <Form method="post" action="/logout" reloadDocument>
        <MenuButton>{t("shell.signOut")}</MenuButton>
      </Form>
    </Menu>
  );
}
