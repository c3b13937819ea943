/** One letter of a campaign in one language. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { lastChangeOf } from "~/features/audit/timeline-queries.server";
import { requirePermission } from "~/features/identity/session.server";
import { usesTemplates } from "~/features/recovery/apologies/campaign/campaign-lifecycle";
import { apologySchema } from "~/features/recovery/apologies/campaign/campaign-schemas";
import {
  letterPage,
  letterStart,
} from "~/features/recovery/apologies/campaign/campaign-view.server";
import { wordApology } from "~/features/recovery/apologies/campaign/write-campaign.server";
import { campaignDoor } from "~/features/recovery/apologies/campaign-door.server";
import { ApologyForm } from "~/features/recovery/apologies/ui/apology-form";
import { TemplateForm } from "~/features/recovery/apologies/ui/template-form";
import { chooseTemplate } from "~/features/recovery/apologies/whatsapp/choose-template.server";
import {
  templateChoices,
  templateStart,
} from "~/features/recovery/apologies/whatsapp/template-page.server";
import { templateSchema } from "~/features/recovery/apologies/whatsapp/template-schemas";
import { HARMS } from "~/features/recovery/harm";
import { parseOpened, refusedOpened, saveOpened } from "~/platform/forms/opened-form.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { notFound } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";
import { useSaves } from "~/ui/use-saves";
import { LANGUAGES } from "~templates/bilingual";

export const meta = titleFromLoader;

function letterParam({ harm: typed, language: inTyped }: Record<string, string | undefined>) {
  const harm = HARMS.find((each) => each === typed);
  const language = LANGUAGES.find((each) => each === inTyped);
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
    start: usesTemplates(campaign)
      ? await templateStart({ campaignId: campaign.id, ...which }, t)
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
    const form = await parseOpened(request, templateSchema, t);
    if (!form.ok) return form.reply;
    const saved = await saveOpened(form, {
      stands: () => templateStart(of, t),
      save: (value) => chooseTemplate(person, of, value),
      together: [["template", "values"]],
      beyond: ({ everyHarm }) => (everyHarm ? ["others"] : []),
    });
    if (saved.ok) return redirectSaying(letter, t("campaigns.template.said"));
    const stands = await templateStart(of, t);
    const harms = form.value.everyHarm ? HARMS : [which.harm];
    const said = stands ? [{ value: stands.template, label: stands.text }] : [];
    return refusedOpened(saved, form, {
      t,
      words: {
        template: ["campaigns.template.picked", said],
        others: "campaigns.template.inOthers",
      },
      last: await lastChangeOf({
        subject: { kind: "case", id: campaign.caseId },
        only: ["campaign.changed"],
        of: {
          campaignId: campaign.id,
          letter: [which.language, ...harms.map((harm) => `${harm} ${which.language}`)],
        },
      }),
    });
  }
  const form = await parseOpened(request, apologySchema, t);
  if (!form.ok) return form.reply;
  const saved = await saveOpened(form, {
    stands: () => letterStart(of),
    save: (value) => wordApology(person, of, value),
  });
  return saved.ok
    ? redirectSaying(letter, t("campaigns.said.worded"))
    : refusedOpened(saved, form, {
        t,
        words: { subject: "campaigns.letter.subject", text: "campaigns.letter.text" },
        last: await lastChangeOf({
          subject: { kind: "case", id: campaign.caseId },
          only: ["campaign.changed"],
          of: { campaignId: campaign.id, letter: `${which.harm} ${which.language}` },
        }),
      });
}

export default function ApologyRoute() {
  const t = useText();
  const { title, name, all, base, page, choices, start } = useLoaderData<typeof loader>();
  const saves = useSaves();
  const key = `${page.harm} ${page.language} ${saves}`;
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
          start={start}
          base={base}
          letter={`${base}/letters/${page.harm}/${page.language}`}
        />
      ) : (
        <ApologyForm page={page} key={key} />
      )}
    </>
  );
}
