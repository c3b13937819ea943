/** A person decides otherwise than the rules, and says why. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { offerWhatCanBeAppealed } from "~/features/appeals/rounds/offer-what-can-be-appealed.server";
import { caseByReference } from "~/features/cases/case-queries.server";
import { overruleSchema } from "~/features/classification/classification-schemas";
import { classifyCase } from "~/features/classification/classify-case.server";
import { DECIDED_ON, overruleStart } from "~/features/classification/overrule-start.server";
import { requirePermission } from "~/features/identity/session.server";
import { parseOpened, refusedOpened, saveOpened } from "~/platform/forms/opened-form.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { notFound } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { ButtonLink } from "~/ui/button-link";
import { Field } from "~/ui/fields/field";
import { Select } from "~/ui/fields/select";
import { Textarea } from "~/ui/fields/textarea";
import { useZodForm } from "~/ui/form";
import { FormErrors } from "~/ui/form-errors";
import { Opened } from "~/ui/opened";
import { Notice } from "~/ui/page/notice";
import { titleFromLoader } from "~/ui/page-title";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import { LEVELS, RESTRICTION_CLASSES } from "~templates/rules/vocabulary";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "case:classify");
  const t = textsFor(person.language);
  const found = await caseByReference(person, params.ref ?? "");
  if (!found) throw notFound();
  const { start } = await overruleStart(found);
  return {
    title: t("classification.overrule.title"),
    reference: found.reference,
    isWatched: found.phase === "monitoring",
    start,
    said: start.rulesSay && t(`enforcement.class.${start.rulesSay}`),
    classes: RESTRICTION_CLASSES.map((value) => ({
      value,
      label: t(`enforcement.class.${value}`),
    })),
    levels: LEVELS.map((value) => ({ value, label: t(`enforcement.level.${value}`) })),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "case:classify");
  const t = textsFor(person.language, person.timeZone);
  const found = await caseByReference(person, params.ref ?? "");
  if (!found) throw notFound();
  const form = await parseOpened(request, overruleSchema, t);
  if (!form.ok) return form.reply;

  const verdict = await saveOpened(form, {
    stands: async () => (await overruleStart(found)).start,
    save: ({ version, ...overruled }) =>
      classifyCase(person, found.id, {
        seenVersion: version,
        overruled,
        follow: offerWhatCanBeAppealed,
      }),
    beyond: () => Object.keys(DECIDED_ON),
  });
  return verdict.ok
    ? redirectSaying(
        `/cases/${found.reference}`,
        t("classification.committed", { class: verdict.value }),
      )
    : refusedOpened(verdict, form, {
        t,
        words: DECIDED_ON,
        last: (await overruleStart(found)).last,
      });
}

export default function OverruleRoute() {
  const t = useText();
  const { reference, isWatched, start, said, classes, levels } = useLoaderData<typeof loader>();
  const form = useZodForm(overruleSchema);
  const prompt = t("common.choose");
  return (
    <div className="max-w-prose">
      <h1 className="mb-2 text-xl font-semibold">{t("classification.overrule.title")}</h1>
      {said && (
        <p className="mb-6 text-lg text-ink-soft">
          {t("classification.overrule.intro", { class: said })}
        </p>
      )}
      {isWatched && (
        <Notice tone="waiting" className="mb-6">
          {t("classification.overrule.relapse")}
        </Notice>
      )}
      <Form method="post" {...form.props} className="space-y-4">
        <FormErrors form={form} />
        <Opened start={start} />
        <Field {...form.field("restrictionClass")} label={t("classification.overrule.class")}>
          <Select options={classes} prompt={prompt} />
        </Field>
        <Field {...form.field("level")} label={t("classification.overrule.level")}>
          <Select options={levels} prompt={prompt} />
        </Field>
        <Field
          {...form.field("reason")}
          label={t("classification.overrule.reason")}
          hint={t("classification.overrule.reasonHint")}
        >
          <Textarea rows={4} />
        </Field>
        <div className="flex flex-wrap gap-3">
          <SubmitButton form={form}>{t("classification.overrule.submit")}</SubmitButton>
          <ButtonLink to={`/cases/${reference}/classify`} variant="quiet">
            {t("common.cancel")}
          </ButtonLink>
        </div>
      </Form>
    </div>
  );
}

export const meta = titleFromLoader;
