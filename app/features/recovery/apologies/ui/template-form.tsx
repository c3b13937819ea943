/** Chooses the template of a letter over WhatsApp, and what of the customer stands in each of its places. */
import { Form } from "@remix-run/react";
import { Checkbox } from "~/ui/fields/checkbox";
import { Field } from "~/ui/fields/field";
import { Input } from "~/ui/fields/input";
import { Select } from "~/ui/fields/select";
import { SideLayout } from "~/ui/flow/side-layout";
import { useZodForm } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { Opened } from "~/ui/opened";
import { Card } from "~/ui/page/card";
import { Disclosure } from "~/ui/page/disclosure";
import { Notice } from "~/ui/page/notice";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import type { LetterPage } from "../campaign/campaign-view.server";
import type { TemplateChoices } from "../whatsapp/template-page.server";
import { templateSchema } from "../whatsapp/template-schemas";
import { LetterBeside } from "./letter-beside";

type TemplateFormProps = {
  page: LetterPage;
  choices: TemplateChoices;
  /** What is chosen by now. */
  start: object | null;
  /** Of the campaign, and of this letter. */
  base: string;
  letter: string;
};

export function TemplateForm({ page, choices, start, base, letter }: TemplateFormProps) {
  const t = useText();
  const { mayWord, language, values } = page;
  return (
    <SideLayout side={<LetterBeside page={page} fields={null} />}>
      <div className="max-w-prose space-y-5">
        <Notice>
          {t("campaigns.template.about")} {t("campaigns.template.untested")}
        </Notice>
        {mayWord ? (
          <>
            <Which choices={choices} base={base} letter={letter} />
            {choices.picked && (
              <Places
                key={choices.picked.key}
                choices={choices}
                picked={choices.picked}
                version={values.version}
                start={start ?? {}}
                language={language}
              />
            )}
          </>
        ) : (
          <div lang={language}>
            <p className="font-medium break-words">{choices.chosen?.name}</p>
            <p className="mt-3 break-words whitespace-pre-wrap">{values.text}</p>
          </div>
        )}
      </div>
    </SideLayout>
  );
}

function Which({ choices, base, letter }: Omit<TemplateFormProps, "page" | "start">) {
  const t = useText();
  const { usable, others, fetchedAt, picked } = choices;
  return (
    <Card
      title={t("campaigns.template.title")}
      actions={
        <Form method="post" action={`${base}/templates`}>
          <input type="hidden" name="back" value={letter} />
          <SubmitButton variant="secondary" size="small">
            {t("campaigns.template.fetch")}
          </SubmitButton>
        </Form>
      }
    >
      <div className="space-y-3">
        <p className="text-sm text-ink-soft">
          {fetchedAt
            ? t("campaigns.template.fetchedAt", { at: fetchedAt })
            : t("campaigns.template.never")}
        </p>
        {usable.length > 0 && (
          <Form method="get" className="flex flex-wrap items-end gap-3">
            <Field name="template" label={t("campaigns.template.choose")} className="min-w-0 grow">
              <Select
                defaultValue={picked?.key}
                options={usable.map(({ key, name, category }) => ({
                  value: key,
                  label: t("campaigns.template.option", { name, category: category.toUpperCase() }),
                }))}
              />
            </Field>
            <SubmitButton variant="secondary">{t("campaigns.template.use")}</SubmitButton>
          </Form>
        )}
        {usable.length === 0 && fetchedAt && <p>{t("campaigns.template.none")}</p>}
        {others.length > 0 && (
          <Disclosure summary={t("campaigns.template.others")}>
            <ul className="space-y-1 text-sm">
              {others.map(({ key, name, problem }) => (
                <li key={key} className="break-words">
                  {name}: {t(`campaigns.template.problems.${problem}`)}
                </li>
              ))}
            </ul>
          </Disclosure>
        )}
      </div>
    </Card>
  );
}

type PlacesProps = {
  choices: TemplateChoices;
  picked: NonNullable<TemplateChoices["picked"]>;
  version: number;
  start: object;
  language: string;
};

function Places({ choices, picked, version, start, language }: PlacesProps) {
  const t = useText();
  const form = useZodForm(templateSchema, {
    template: picked.key,
    values: [...picked.values],
    everyHarm: true,
    version,
  });
  return (
    <Form method="post" {...form.props} className="space-y-5">
      <FormErrors form={form} />
      <input type="hidden" name="template" value={picked.key} />
      <Opened start={start} />
      <Card title={t("campaigns.template.picked")} about={picked.name}>
        <p lang={language} className="break-words whitespace-pre-wrap">
          {picked.text}
        </p>
      </Card>
      {picked.values.map(({ place, name }, at) => (
        <fieldset key={`${place} ${name}`} className="space-y-3">
          <legend className="font-medium">
            {t(`campaigns.template.place.${place}`, { name: `{{${name}}}` })}
          </legend>
          <input type="hidden" name={`values.${at}.place`} value={place} />
          <input type="hidden" name={`values.${at}.name`} value={name} />
          <div className="grid items-end gap-3 sm:grid-cols-2">
            <Field {...form.field(`values.${at}.field`)} label={t("campaigns.template.field")}>
              <Select
                prompt={t("campaigns.template.own")}
                options={choices.fields.map((field) => ({
                  value: field.name,
                  label: field.means,
                }))}
              />
            </Field>
            <Field
              {...form.field(`values.${at}.words`)}
              label={t("campaigns.template.words")}
              hint={t("campaigns.template.wordsHint")}
              optional
            >
              <Input lang={language} dir="auto" />
            </Field>
          </div>
        </fieldset>
      ))}
      <Checkbox {...form.field("everyHarm")} label={t("campaigns.template.everyHarm")} />
      <SubmitButton form={form}>{t("campaigns.template.save")}</SubmitButton>
    </Form>
  );
}
