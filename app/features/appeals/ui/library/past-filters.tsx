/** Narrows the library down. A plain form: the choice is in the address. */
import { Form } from "@remix-run/react";
import { APPEAL_OUTCOMES } from "~/features/appeals/appeal-lifecycle";
import type { PastFilter } from "~/features/appeals/library/past-appeals.server";
import { Button } from "~/ui/button";
import { Field } from "~/ui/fields/field";
import { Input } from "~/ui/fields/input";
import { Select } from "~/ui/fields/select";
import { useText } from "~/ui/text";

/** The classes that a decision can be appealed in; others are found by searching. */
const CLASSES = [
  "disabled",
  "locked",
  "scheduled_for_disable",
  "restricted_timed",
  "restricted_open",
  "portfolio_hold",
  "warned",
  "template_rejected",
  "template_flagged",
  "template_disabled",
  "template_recategorised",
  "app_ban",
  "app_restricted",
] as const;

export function PastFilters({ filter }: { filter: PastFilter }) {
  const t = useText();
  return (
    <Form method="get" className="flex flex-wrap items-end gap-3">
      <Field name="words" label={t("library.filter.words")} dense>
        <Input dense type="search" defaultValue={filter.words} />
      </Field>
      <Field name="class" label={t("library.filter.class")} dense>
        <Select
          dense
          defaultValue={filter.class ?? ""}
          options={[
            { value: "", label: t("library.filter.any") },
            ...CLASSES.map((value) => ({ value, label: t(`enforcement.class.${value}`) })),
          ]}
        />
      </Field>
      <Field name="outcome" label={t("library.filter.outcome")} dense>
        <Select
          dense
          defaultValue={filter.outcome ?? ""}
          options={[
            { value: "", label: t("library.filter.any") },
            ...APPEAL_OUTCOMES.map((value) => ({ value, label: t(`appeals.outcomes.${value}`) })),
            { value: "open", label: t("library.open") },
          ]}
        />
      </Field>
      <Button type="submit" size="small">
        {t("library.filter.submit")}
      </Button>
    </Form>
  );
}
