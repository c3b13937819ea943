/** Whether a source has its secret, and the ways to change that. */
import { Form } from "@remix-run/react";
import { ButtonLink } from "~/ui/button-link";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";

type SecretStateProps = {
  page: string;
  hasSecret: boolean;
  isRequired: boolean;
  previousUntil: Date | null;
  hasToken: boolean;
};

export function SecretState(props: SecretStateProps) {
  const { page, hasSecret, isRequired, previousUntil, hasToken } = props;
  const t = useText();
  const state = hasSecret ? "secretSet" : isRequired ? "secretMissing" : "addressOnly";
  return (
    <div className="space-y-3">
      <p>{t(`sources.page.${state}`)}</p>
      {previousUntil && <p>{t("sources.page.both", { at: previousUntil })}</p>}
      <div className="flex flex-wrap gap-2">
        <ButtonLink
          to={`${page}/secret`}
          size="small"
          variant={isRequired && !hasSecret ? "primary" : "secondary"}
        >
          {t(hasSecret ? "sources.page.change" : "sources.page.setIt")}
        </ButtonLink>
        {hasToken && (
          <Form method="post" action={`${page}/verify-token`}>
            <SubmitButton variant="quiet" size="small">
              {t("sources.page.newToken")}
            </SubmitButton>
          </Form>
        )}
      </div>
    </div>
  );
}
