/** One letter of a campaign in one language. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePermission } from "~/features/identity/session.server";
import { usesTemplates } from "~/features/recovery/apologies/campaign/campaign-lifecycle";
import { apologySchema } from "~/features/recovery/apologies/campaign/campaign-schemas";
import { letterPage } from "~/features/recovery/apologies/campaign/campaign-view.server";
import {
  LETTER_LANGUAGES,
  wordApology,
} from "~/features/recovery/apologies/campaign/write-campaign.server";
import { campaignDoor } from "~/features/recovery/apologies/campaign-door.server";
import { ApologyForm } from "~/features/recovery/apologies/ui/apology-form";
import { TemplateForm } from "~/features/recovery/apologies/ui/template-form";
import { chooseTemplate } from "~/features/recovery/apologies/whatsapp/choose-template.server";
import { templateChoices } from "~/features/recovery/apologies/whatsapp/template-page.server";
import { templateSchema } from "~/features/recovery/apologies/whatsapp/template-schemas";
import { HARMS } from "~/features/recovery/harm";
import { parseForm } from "~/platform/forms/forms.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { notFound, refused } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

function letterParam({ harm: typed, language: inTyped }: Record<string, string | undefined>) {
  const harm = HARMS.find((each) => each === typed);
  const language = LETTER_LANGUAGES.find((each) => each === inTyped);
  if (!harm || !language) throw notFound();
  return { harm, language };
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "customer:read");
  const which = letterParam(params);
  const { campaign, all, base, mayWork } = await campaignDoor(person, params);
  const t = textsFor(person.language);
  const { stored, ...page } = await letterPage(person, campaign, which);
  const picked = new URL(request.url).searchParams.get("template");
  return {
    choices: usesTemplates(campaign)
      ? await templateChoices(campaign.connectionId, stored, {
          language: which.language,
          reads: person.language,
          picked,
        })
      : null,
    title: t("campaigns.letter.title", {
      harm: t(`recovery.harms.${which.harm}`),
      language: t(`common.languages.${which.language}`),
    }),
    name: campaign.name,
    all,
    base,
    page: { ...page, mayWord: page.mayWord && mayWork },
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "recovery:work");
  const which = letterParam(params);
  const { campaign, base } = await campaignDoor(person, params);
  const t = textsFor(person.language, person.timeZone);
  const of = { campaignId: campaign.id, ...which };
  const letter = `${base}/letters/${which.harm}/${which.language}`;
  if (usesTemplates(campaign)) {
    const form = await parseForm(request, templateSchema, t);
    if (!form.ok) return form.reply;
    const chosen = await chooseTemplate(person, of, form.value);
    return chosen.ok
      ? redirectSaying(letter, t("campaigns.template.said"))
      : refused(chosen.refusal, t, form.value);
  }
  const form = await parseForm(request, apologySchema, t);
  if (!form.ok) return form.reply;
  const worded = await wordApology(person, of, form.value);
  return worded.ok
    ? redirectSaying(letter, t("campaigns.said.worded"))
    : refused(worded.refusal, t, form.value);
}

export default function ApologyRoute() {
  const t = useText();
  const { title, name, all, base, page, choices } = useLoaderData<typeof loader>();
  const key = `${page.harm} ${page.language} ${page.values.version}`;
  return (
    <>
      <PageHeader
        title={title}
        breadcrumbs={[
          { label: t("campaigns.title"), href: all },
          { label: name, href: base },
        ]}
      />
      {choices ? (
        <TemplateForm
          key={key}
          page={page}
          choices={choices}
          base={base}
          letter={`${base}/letters/${page.harm}/${page.language}`}
        />
      ) : (
        <ApologyForm page={page} key={key} />
      )}
    </>
  );
}
