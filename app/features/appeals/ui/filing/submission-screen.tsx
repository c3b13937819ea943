/** What to hand in and how, then the record of having done so. */
import { Form } from "@remix-run/react";
import type { AppealState } from "~/features/appeals/appeal-lifecycle";
import { type AppealAddress, appealPath } from "~/features/appeals/appeal-path";
import type { Preview } from "~/features/appeals/document/preview.server";
import type { DoorFacts } from "~/features/appeals/filing/door-choices";
import { submissionSchema } from "~/features/appeals/filing/filing-schemas";
import { AppealHeader } from "~/features/appeals/ui/appeal-header";
import { Download } from "~/features/appeals/ui/download";
import { CopyButton } from "~/ui/copy-button";
import type { Choice } from "~/ui/fields/select";
import { useZodForm, type ZodFormField } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { Card } from "~/ui/page/card";
import { Disclosure } from "~/ui/page/disclosure";
import { Notice } from "~/ui/page/notice";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";
import { LANGUAGES } from "~templates/bilingual";
import { FilingFields } from "./filing-fields";
import { ProofFields } from "./proof-fields";

export type SubmissionPage = {
  title: string;
  appeal: AppealAddress & { round: number; state: AppealState };
  preview: Preview;
  door: DoorFacts;
  exhibits: readonly Choice[];
  clock: string;
  zone: string;
  zones: readonly string[];
};

export function SubmissionScreen({ page }: { page: SubmissionPage }) {
  const t = useText();
  const { title, appeal } = page;
  return (
    <div className="max-w-prose space-y-6 text-lg">
      <AppealHeader appeal={appeal} title={title} context={t("appeals.screens.filing.intro")} />
      {appeal.state === "approved" ? (
        <>
          <WhatToHandIn page={page} />
          <SubmissionForm page={page} />
        </>
      ) : (
        <Notice>{t("appeals.screens.filing.notApproved", { state: appeal.state })}</Notice>
      )}
    </div>
  );
}

function WhatToHandIn({ page: { appeal, preview, door } }: { page: SubmissionPage }) {
  const t = useText();
  const { text, language } = preview;
  return (
    <Card title={t("appeals.screens.filing.textToPaste")} level={3} about={door.asks}>
      <div className="space-y-3 text-base">
        {door.way && (
          <p>
            {t("appeals.screens.filing.way")}: {door.way}
          </p>
        )}
        <p className="flex flex-wrap items-center gap-3">
          <CopyButton text={text} label={t("appeals.screens.preview.copy")} />
          <TextLink to={appealPath(appeal, "preview")}>{t("appeals.screens.hub.preview")}</TextLink>
        </p>
        <Disclosure summary={t("appeals.screens.filing.textToPaste")}>
          <div lang={language} className="whitespace-pre-wrap">
            {text}
          </div>
        </Disclosure>
        {door.takesFiles !== "no" && (
          <p className="flex flex-wrap gap-x-4">
            <span>{t("appeals.screens.filing.dossierFor")}:</span>
            {LANGUAGES.map((each) => (
              <Download key={each} href={`${appealPath(appeal, "dossier.pdf")}?language=${each}`}>
                {t("appeals.screens.hub.pdfFinal", { language: each })}
              </Download>
            ))}
          </p>
        )}
      </div>
    </Card>
  );
}

function SubmissionForm({ page }: { page: SubmissionPage }) {
  const t = useText();
  const { preview, exhibits, clock, zone, zones } = page;
  const form = useZodForm(submissionSchema, {
    door: preview.door,
    language: preview.language,
    clock,
    zone,
  });
  const field = form.field as ZodFormField;
  return (
    <Form method="post" encType="multipart/form-data" {...form.props} className="space-y-6">
      <FormErrors form={form} />
      <input type="hidden" name="contentHash" value={preview.contentHash} />
      <FilingFields field={field} zones={zones} />
      <ProofFields
        label={t("appeals.screens.filing.receipt")}
        hint={t("appeals.screens.filing.receiptHint")}
        existing={t("appeals.screens.filing.receiptExisting")}
        name="receiptId"
        field={field}
        exhibits={exhibits}
      />
      <SubmitButton form={form} size="large">
        {t("appeals.screens.filing.submit")}
      </SubmitButton>
    </Form>
  );
}
