/** Which column holds what, and how values are read. A plain form: what was guessed is chosen already. */
import { Form, useActionData } from "@remix-run/react";
import type { FormReply } from "~/platform/forms/form-reply";
import type { TextKey } from "~/platform/i18n/text-key";
import { Table, TableCell, TableHeading } from "~/ui/data/table";
import { Field } from "~/ui/fields/field";
import { Input } from "~/ui/fields/input";
import { type Choice, Select } from "~/ui/fields/select";
import { Card } from "~/ui/page/card";
import { ErrorSummary } from "~/ui/page/error-summary";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import type { Reading } from "../reading";
import type { ImportPreview } from "../receiving/preview-import.server";

export type MappingFormProps = {
  kind: string;
  wanted: readonly { key: string; isRequired: boolean }[];
  /** Values that may hold for every row; with choices where only those count. */
  constants: readonly { key: string; choices: readonly Choice[] | null }[];
  preview: ImportPreview;
  reading: Reading;
  zones: readonly string[];
};

export function MappingForm(props: MappingFormProps) {
  const { kind, wanted, constants, preview, reading, zones } = props;
  const t = useText();
  const reply = useActionData<FormReply>();
  const errors = reply?.errors ?? {};
  const columns: Choice[] = preview.headings.map((name, place) => ({
    value: String(place),
    label: name
      ? t("imports.mapping.named", { name, number: place + 1 })
      : t("imports.mapping.column", { number: place + 1 }),
  }));
  const column = (key: string) => t(`imports.kinds.${kind}.columns.${key}` as TextKey);
  return (
    <Form method="post" className="space-y-4">
      <ErrorSummary
        attempt={reply ? 1 : 0}
        errors={[
          ...(reply?.formError ? [{ message: reply.formError }] : []),
          ...Object.entries(errors).map(([name, message]) => ({ message, field: `f-${name}` })),
        ]}
      />
      <Card
        title={t("imports.mapping.title")}
        about={t(preview.isRemembered ? "imports.mapping.remembered" : "imports.mapping.about")}
      >
        <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
          {wanted.map(({ key, isRequired }) => (
            <Field
              key={key}
              name={`columns.${key}`}
              label={column(key)}
              optional={!isRequired}
              {...(errors[`columns.${key}`] && { error: errors[`columns.${key}`] })}
            >
              <Select
                prompt={t("imports.mapping.none")}
                defaultValue={(reading.columns[key] ?? -1) < 0 ? "" : String(reading.columns[key])}
                options={columns}
              />
            </Field>
          ))}
          {constants.map(({ key, choices }) => (
            <Field
              key={key}
              name={`constants.${key}`}
              label={t(`imports.kinds.${kind}.constants.${key}` as TextKey)}
              optional
            >
              {choices ? (
                <Select
                  prompt={t("imports.mapping.none")}
                  defaultValue={reading.constants[key] ?? ""}
                  options={choices}
                />
              ) : (
                <Input defaultValue={reading.constants[key] ?? ""} />
              )}
            </Field>
          ))}
        </div>
      </Card>
      <Card title={t("imports.mapping.how")}>
        <div className="grid gap-4 sm:grid-cols-2">
          <Field name="hasHeading" label={t("imports.mapping.heading")}>
            <Select
              defaultValue={reading.hasHeading ? "yes" : "no"}
              options={[
                { value: "yes", label: t("imports.mapping.hasHeading") },
                { value: "no", label: t("imports.mapping.noHeading") },
              ]}
            />
          </Field>
          <Field name="order" label={t("imports.mapping.order")}>
            <Select
              defaultValue={reading.order}
              options={[
                { value: "day_first", label: t("imports.mapping.day_first") },
                { value: "month_first", label: t("imports.mapping.month_first") },
              ]}
            />
          </Field>
          <Field name="zone" label={t("imports.mapping.zone")}>
            <Select
              defaultValue={reading.zone}
              options={zones.map((zone) => ({ value: zone, label: zone }))}
            />
          </Field>
          <Field
            name="country"
            label={t("imports.mapping.country")}
            hint={t("imports.mapping.countryHint")}
            {...(errors.country && { error: errors.country })}
          >
            <Input defaultValue={reading.country} maxLength={2} autoComplete="off" />
          </Field>
        </div>
      </Card>
      <SubmitButton>{t("imports.mapping.check")}</SubmitButton>
      <PreviewTable preview={preview} />
    </Form>
  );
}

function PreviewTable({ preview: { headings, rows } }: { preview: ImportPreview }) {
  const t = useText();
  const name = (place: number) =>
    headings[place] || t("imports.mapping.column", { number: place + 1 });
  return (
    <Card title={t("imports.mapping.preview")} about={t("imports.mapping.previewAbout")} flush>
      <Table caption={t("imports.mapping.preview")}>
        <thead>
          <tr>
            <TableHeading numeric>{t("imports.mapping.line")}</TableHeading>
            {headings.map((_, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns are known by their place
              <TableHeading key={place}>{name(place)}</TableHeading>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ line, cells }) => (
            <tr key={line}>
              <TableCell numeric label={t("imports.mapping.line")} className="text-ink-soft">
                {line}
              </TableCell>
              {cells.map((cell, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns are known by their place
                <TableCell key={place} label={name(place)} className="break-words">
                  <bdi>{cell}</bdi>
                </TableCell>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
    </Card>
  );
}
