/** Words one apology, with what Meta would call it, what it may name and how it reads to customers beside it. */
import { Form } from "@remix-run/react";
import { LetterVariables } from "~/features/correspondence/ui/letters/letter-variables";
import { Field } from "~/ui/fields/field";
import { Input } from "~/ui/fields/input";
import { Textarea } from "~/ui/fields/textarea";
import { SideLayout } from "~/ui/flow/side-layout";
import { useZodForm } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { Card } from "~/ui/page/card";
import { Chip } from "~/ui/status/chip";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import { apologySchema } from "../campaign/campaign-schemas";
import type { LetterPage } from "../campaign/campaign-view.server";

export function ApologyForm({ page }: { page: LetterPage }) {
  const t = useText();
  const form = useZodForm(apologySchema, page.values);
  const { language, values, mayWord } = page;
  return (
    <SideLayout side={<Beside page={page} />}>
      {mayWord ? (
        <Form method="post" {...form.props} className="max-w-prose space-y-5">
          <FormErrors form={form} />
          <input type="hidden" name="version" value={values.version} />
          <Field
            {...form.field("subject")}
            label={t("campaigns.letter.subject")}
            hint={t("campaigns.letter.subjectHint")}
          >
            <Input lang={language} />
          </Field>
          <Field {...form.field("text")} label={t("campaigns.letter.text")}>
            <Textarea rows={16} lang={language} />
          </Field>
          <SubmitButton form={form}>{t("campaigns.letter.save")}</SubmitButton>
        </Form>
      ) : (
        <div lang={language} className="max-w-prose">
          <p className="font-medium break-words">{values.subject}</p>
          <p className="mt-3 break-words whitespace-pre-wrap">{values.text}</p>
        </div>
      )}
    </SideLayout>
  );
}

function Beside({
  page: { category, findings, preview, fields, language, mayWord },
}: {
  page: LetterPage;
}) {
  const t = useText();
  return (
    <>
      <Card title={t("campaigns.letter.category")}>
        <p>
          <Chip tone={category === "marketing" ? "caution" : "good"}>
            {t(`campaigns.letter.${category}`)}
          </Chip>
        </p>
        {findings.length === 0 && <p className="mt-2 text-sm">{t("campaigns.letter.clean")}</p>}
        <ul className="mt-2 space-y-2 text-sm">
          {findings.map(({ rule, why, words, source }) => (
            <li key={rule}>
              {why} {words.length > 0 && <q className="text-ink-soft">{words.join(", ")}</q>}{" "}
              <span className="text-xs text-ink-soft">{source}</span>
            </li>
          ))}
        </ul>
      </Card>
      <Card title={t("campaigns.page.preview")}>
        {preview.length === 0 && (
          <p className="text-sm text-ink-soft">{t("campaigns.page.previewNone")}</p>
        )}
        <ol className="divide-y divide-line text-sm" lang={language}>
          {preview.map((words, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a few samples in a fixed order
            <li key={at} className="py-3 first:pt-0 last:pb-0">
              {words ? (
                <>
                  <p className="font-medium break-words">{words.subject}</p>
                  <p className="mt-1 break-words whitespace-pre-wrap">{words.text}</p>
                </>
              ) : (
                <p className="text-ink-soft">{t("campaigns.page.previewMissing")}</p>
              )}
            </li>
          ))}
        </ol>
      </Card>
      {mayWord && (
        <Card title={t("campaigns.letter.variables")} about={t("campaigns.letter.variablesAbout")}>
          <LetterVariables fields={fields} />
        </Card>
      )}
    </>
  );
}
