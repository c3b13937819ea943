/** Two versions of an answer to choose, and what changed from one to the other. */
import { Form } from "@remix-run/react";
import type { ComparedVersions as Compared } from "~/features/appeals/together/versions-page.server";
import { Button } from "~/ui/button";
import { Field } from "~/ui/fields/field";
import { Select } from "~/ui/fields/select";
import { useText } from "~/ui/text";
import { TextDifferences } from "./text-differences";

type ComparedVersionsProps = {
  versions: readonly { version: number; byName: string }[];
  compared: Compared;
  /** Where the page of older versions begins that these stand on. */
  before: number | null;
};

export function ComparedVersions({ versions, compared, before }: ComparedVersionsProps) {
  const t = useText();
  const { from, to, texts } = compared;
  const options = versions.map(({ version, byName }) => ({
    value: String(version),
    label: [t("appeals.screens.versions.version", { version }), byName].filter(Boolean).join(" · "),
  }));
  return (
    <section aria-labelledby="compared" className="mb-8 max-w-prose space-y-3 text-lg">
      <h2 id="compared" className="font-semibold">
        {t("together.difference.title")}
      </h2>
      <Form method="get" className="flex flex-wrap items-end gap-3" preventScrollReset>
        {before !== null && <input type="hidden" name="before" value={before} />}
        <Field name="from" label={t("together.difference.from")} dense>
          <Select key={from} options={options} defaultValue={String(from)} dense />
        </Field>
        <Field name="to" label={t("together.difference.to")} dense>
          <Select key={to} options={options} defaultValue={String(to)} dense />
        </Field>
        <Button type="submit">{t("together.difference.show")}</Button>
      </Form>
      {texts.length === 0 ? (
        <p className="text-ink-soft">{t("together.difference.none")}</p>
      ) : (
        <TextDifferences texts={texts} />
      )}
    </section>
  );
}
