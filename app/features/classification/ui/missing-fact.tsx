/** The triage ends for now: one fact is missing. Says which, where to look, and how to go on. */
import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";
import { ButtonLink } from "~/ui/button-link";
import { useText } from "~/ui/text";

type MissingFactProps = {
  says: string;
  whereToLook: string;
  answerHref: string;
  laterAction: string;
};

export function MissingFact({ says, whereToLook, answerHref, laterAction }: MissingFactProps) {
  const t = useText();
  return (
    <div className="space-y-6">
      <div>
        <h1 className="text-xl font-semibold">{t("classification.fact.title")}</h1>
        <p className="mt-2 text-lg">{says}</p>
      </div>
      <section className="rounded-card border border-line bg-surface p-4">
        <h2 className="font-semibold">{t("classification.fact.where")}</h2>
        <p className="mt-1 text-lg">{whereToLook}</p>
      </section>
      <div className="flex flex-wrap items-center gap-3">
        <ButtonLink to={answerHref} variant="primary">
          {t("classification.fact.answer")}
        </ButtonLink>
        <Form method="post" action={laterAction}>
          <Button type="submit">{t("classification.fact.later")}</Button>
        </Form>
      </div>
      <p className="text-ink-soft">{t("classification.fact.laterHint")}</p>
    </div>
  );
}
