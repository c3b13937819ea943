/** What may be taken along: the summary for management, and the figures as files. */
import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";
import { Field } from "~/ui/fields/field";
import { Select } from "~/ui/fields/select";
import { Card } from "~/ui/page/card";
import { useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";
import type { Language } from "~templates/bilingual";

type FilesCardProps = { page: string; language: Language };

export function FilesCard({ page, language }: FilesCardProps) {
  const t = useText();
  return (
    <Card title={t("progress.files.title")} about={t("progress.files.about")}>
      <Form
        method="get"
        action={`${page}/summary.pdf`}
        reloadDocument
        className="flex flex-wrap items-end gap-3"
      >
        <Field name="language" label={t("progress.files.pdf")} dense>
          <Select
            dense
            defaultValue={language}
            options={[
              { value: "en", label: t("progress.files.english") },
              { value: "id", label: t("progress.files.indonesian") },
            ]}
          />
        </Field>
        <Button type="submit" size="small">
          {t("progress.files.make")}
        </Button>
      </Form>
      <p className="mt-3 flex flex-wrap gap-x-4 gap-y-1">
        <TextLink to={`${page}/figures.csv`} reloadDocument>
          {t("progress.files.csv")}
        </TextLink>
        <TextLink to={`${page}/figures.xlsx`} reloadDocument>
          {t("progress.files.xlsx")}
        </TextLink>
      </p>
    </Card>
  );
}
