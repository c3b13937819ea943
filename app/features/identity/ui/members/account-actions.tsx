/** What can be done about an account: a new password, closing it, opening it again. */
import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { ButtonLink } from "~/ui/button-link";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";

type AccountActionsProps = {
  member: { id: string; name: string; deactivatedAt: Date | null };
  isSelf: boolean;
};

export function AccountActions({ member, isSelf }: AccountActionsProps) {
  const t = useText();
  const { id, name, deactivatedAt } = member;
  const page = `/settings/members/${id}`;
  if (deactivatedAt) {
    return (
      <Action text={t("identity.member.reactivateIntro", { name, at: deactivatedAt })}>
        <Form method="post" action={`${page}/reactivation`}>
          <SubmitButton variant="secondary">{t("identity.member.reactivate")}</SubmitButton>
        </Form>
      </Action>
    );
  }
  return (
    <div className="space-y-4">
      <Action text={t("identity.member.resetIntro", { name })}>
        <Form method="post" action={`${page}/reset-link`}>
          <SubmitButton variant="secondary">{t("identity.member.reset")}</SubmitButton>
        </Form>
      </Action>
      {!isSelf && (
        <Action text={t("identity.member.deactivateIntro")}>
          <ButtonLink to={`${page}/deactivation`}>{t("identity.member.deactivate")}</ButtonLink>
        </Action>
      )}
    </div>
  );
}

function Action({ text, children }: { text: string; children: ReactNode }) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-3">
      <p className="max-w-prose min-w-0 grow basis-64">{text}</p>
      {children}
    </div>
  );
}
