/** An invitation that was just made: its link, once. */
import type { InvitationLink as Made } from "~/features/identity/members/invite.server";
import { ButtonLink } from "~/ui/button-link";
import { Notice } from "~/ui/page/notice";
import { useText } from "~/ui/text";
import { LinkToCopy } from "./link-to-copy";

export function InvitationLink({ made: { email, link, expiresAt, isMailed } }: { made: Made }) {
  const t = useText();
  return (
    <div className="space-y-5">
      <Notice tone="good" alert title={t("identity.invite.madeTitle", { email })}>
        {t(isMailed ? "identity.invite.mailed" : "identity.invite.notMailed")}
      </Notice>
      <LinkToCopy label={t("identity.invite.link")} link={link} />
      <p className="text-ink-soft">{t("identity.invite.until", { at: expiresAt })}</p>
      <div className="flex flex-wrap gap-2">
        <ButtonLink to="/settings/members">{t("identity.invite.back")}</ButtonLink>
        <ButtonLink to="/settings/members/invite" variant="quiet" reloadDocument>
          {t("identity.invite.another")}
        </ButtonLink>
      </div>
    </div>
  );
}
