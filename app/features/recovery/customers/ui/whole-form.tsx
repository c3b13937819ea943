/** Says how many a list holds, before all of them are made whole. */
import { Form } from "@remix-run/react";
import { ButtonLink } from "~/ui/button-link";
import { Card } from "~/ui/page/card";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";

type WholeFormProps = { who: string; q: string; group: string; count: number; back: string };

export function WholeForm({ who, q, group, count, back }: WholeFormProps) {
  const t = useText();
  return (
    <Card className="max-w-2xl">
      <dl>
        <dt className="text-sm text-ink-soft">{t("whole.who")}</dt>
        <dd className="break-words">{who}</dd>
      </dl>
      <p className="mt-3 text-lg font-medium">
        {count > 0 ? t("whole.matching", { count }) : t("whole.nobody")}
      </p>
      <Form method="post" className="mt-4 flex flex-wrap gap-2">
        <input type="hidden" name="all" value="matching" />
        <input type="hidden" name="q" value={q} />
        <input type="hidden" name="group" value={group} />
        {count > 0 && <SubmitButton>{t("whole.submit")}</SubmitButton>}
        <ButtonLink to={back} variant="quiet">
          {t("common.cancel")}
        </ButtonLink>
      </Form>
    </Card>
  );
}
