/** Where a customer stands, and how they say it was made up to them. */
import { Form } from "@remix-run/react";
import { Field } from "~/ui/fields/field";
import { Select } from "~/ui/fields/select";
import { Card } from "~/ui/page/card";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import { movesFrom } from "../care/customer-lifecycle";
import type { CustomerOnPage } from "../customer-page.server";
import { SCORES } from "../scores/score-names";
import { SatisfactionQuestion } from "./satisfaction-question";

type StandingCardProps = { customer: CustomerOnPage; page: string };

export function StandingCard({ customer: { state, version, score }, page }: StandingCardProps) {
  const t = useText();
  return (
    <Card title={t("customer.standing.title")}>
      <div className="flex flex-wrap gap-2">
        {movesFrom(state).map((move) => (
          <Form key={move} method="post" action={`${page}/moves/${move}`}>
            <input type="hidden" name="version" value={version} />
            <SubmitButton variant={move === "make_whole" ? "primary" : "secondary"}>
              {t(`customer.standing.${move}`)}
            </SubmitButton>
          </Form>
        ))}
      </div>
      <Form
        method="post"
        action={`${page}/score`}
        className="mt-4 space-y-3 border-t border-line pt-4"
      >
        <SatisfactionQuestion />
        <div className="flex flex-wrap items-end gap-3">
          <Field name="score" label={t("customer.standing.score")}>
            <Select
              required
              prompt={t("customer.standing.scorePrompt")}
              defaultValue={score ? String(score) : ""}
              options={SCORES.map(({ name, score }) => ({
                value: String(score),
                label: t(`customer.standing.scores.${name}`),
              }))}
            />
          </Field>
          <SubmitButton variant="secondary">{t("customer.standing.saveScore")}</SubmitButton>
        </div>
      </Form>
    </Card>
  );
}
