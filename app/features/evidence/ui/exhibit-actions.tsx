/** What may be done with an exhibit. */
import { Form } from "@remix-run/react";
import Download from "lucide-react/icons/download";
import SquareDashed from "lucide-react/icons/square-dashed";
import { ButtonLink } from "~/ui/button-link";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";

type ExhibitActionsProps = {
  id: string;
  page: string;
  isRemoved: boolean;
  isRedacted: boolean;
  mayRemove: boolean;
  mayRedact: boolean;
};

export function ExhibitActions(props: ExhibitActionsProps) {
  const { id, page, isRemoved, isRedacted, mayRemove, mayRedact } = props;
  const t = useText();
  if (isRemoved) {
    return mayRemove ? (
      <Form method="post" action={`${page}/restoration`}>
        <SubmitButton variant="secondary">{t("evidence.exhibit.restore")}</SubmitButton>
      </Form>
    ) : null;
  }
  return (
    <>
      {mayRedact && (
        <ButtonLink to={`${page}/redaction`} icon={SquareDashed}>
          {t("redaction.redact")}
        </ButtonLink>
      )}
      {mayRemove && (
        <ButtonLink to={`${page}/removal`} variant="quiet">
          {t("evidence.exhibit.remove")}
        </ButtonLink>
      )}
      <ButtonLink to={`/files/${id}`} icon={Download} reloadDocument>
        {t(isRedacted ? "redaction.download" : "evidence.exhibit.download")}
      </ButtonLink>
    </>
  );
}
