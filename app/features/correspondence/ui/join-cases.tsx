/** Chooses the cases that an incident hit: search, tick some, or take all that were found. */
import { Form, useActionData } from "@remix-run/react";
import type { FormReply } from "~/platform/forms/form-reply";
import { Button } from "~/ui/button";
import { ButtonLink } from "~/ui/button-link";
import { Checkbox } from "~/ui/fields/checkbox";
import { Field } from "~/ui/fields/field";
import { Input } from "~/ui/fields/input";
import { type Choice, Select } from "~/ui/fields/select";
import { Empty } from "~/ui/page/empty";
import { Notice } from "~/ui/page/notice";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import type { JoinFilter } from "../incident/cases-to-join.server";

type JoinCasesProps = {
  filter: JoinFilter;
  providers: readonly Choice[];
  cases: readonly {
    id: string;
    reference: string;
    phase: "new" | "triage" | "active" | "monitoring" | string;
    summary: string;
    business: { name: string } | null;
  }[];
  /** There are more than a thread may be about. */
  isMore: boolean;
  /** The thread was of one case until now. */
  isAlone: boolean;
  back: string;
};

export function JoinCases({ filter, providers, cases, isMore, isAlone, back }: JoinCasesProps) {
  const t = useText();
  const reply = useActionData<FormReply>();
  return (
    <div className="space-y-5">
      <Form method="get" role="search" className="flex flex-wrap items-end gap-3">
        <Field name="q" label={t("incident.search")} dense className="grow">
          <Input type="search" defaultValue={filter.words} autoComplete="off" />
        </Field>
        <Field name="provider" label={t("incident.provider")} dense>
          <Select
            prompt={t("incident.anyProvider")}
            options={providers}
            defaultValue={filter.providerId}
          />
        </Field>
        <Button type="submit">{t("incident.find")}</Button>
      </Form>
      {reply?.formError && (
        <Notice tone="critical" alert>
          {reply.formError}
        </Notice>
      )}
      {cases.length === 0 ? (
        <Empty title={t("incident.none")}>{t("incident.noneText")}</Empty>
      ) : (
        <Form method="post" className="space-y-4">
          <input type="hidden" name="q" value={filter.words} />
          <input type="hidden" name="provider" value={filter.providerId} />
          <p role="status">
            {t("incident.found", { count: cases.length })} {isMore && t("incident.more")}
          </p>
          <ul className="divide-y divide-line border-y border-line">
            {cases.map(({ id, reference, summary, business }) => (
              <li key={id} className="py-1">
                <Checkbox
                  id={`case-${id}`}
                  name="caseIds"
                  value={id}
                  label={[reference, business?.name].filter(Boolean).join(" · ")}
                  hint={summary}
                />
              </li>
            ))}
          </ul>
          {isAlone && (
            <Checkbox
              id="sharesEarlier"
              name="sharesEarlier"
              label={t("incident.sharesEarlier")}
              hint={t("incident.sharesEarlierHint")}
            />
          )}
          <div className="flex flex-wrap gap-2">
            <SubmitButton>{t("incident.join")}</SubmitButton>
            <SubmitButton name="all" value="on" variant="secondary">
              {t("incident.joinAll", { count: cases.length })}
            </SubmitButton>
            <ButtonLink to={back} variant="quiet">
              {t("common.cancel")}
            </ButtonLink>
          </div>
        </Form>
      )}
    </div>
  );
}
