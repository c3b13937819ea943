/** What the business of a case asks of its own outreach. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { lastChange } from "~/features/audit/timeline-queries.server";
import type { Person } from "~/features/identity/person";
import { requirePermission } from "~/features/identity/session.server";
import { caseWithCampaigns } from "~/features/recovery/apologies/campaign-door.server";
import { outreachRuleSchema } from "~/features/recovery/guard/outreach-rule";
import {
  outreachRuleOf,
  setOutreachRule,
} from "~/features/recovery/guard/set-outreach-rule.server";
import { OutreachRuleForm } from "~/features/recovery/ui/outreach-rule-form";
import { parseOpened, refusedOpened, saveOpened } from "~/platform/forms/opened-form.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { notFound } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

/** Whose rules: a case without a business has none. */
async function businessOf(person: Person, params: Record<string, string | undefined>) {
  const { of, base } = await caseWithCampaigns(person, params);
  if (!of.businessId) throw notFound();
  return { businessId: of.businessId, base };
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "recovery:work");
  const { businessId, base } = await businessOf(person, params);
  return {
    title: textsFor(person.language)("campaigns.outreach.title"),
    base,
    start: await outreachRuleOf(businessId),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "recovery:work");
  const { businessId, base } = await businessOf(person, params);
  const t = textsFor(person.language, person.timeZone);
  const form = await parseOpened(request, outreachRuleSchema, t);
  if (!form.ok) return form.reply;
  const saved = await saveOpened(form, {
    stands: () => outreachRuleOf(businessId),
    save: (value) => setOutreachRule(person, businessId, value),
  });
  return saved.ok
    ? redirectSaying(base, t("campaigns.outreach.saved"))
    : refusedOpened(saved, form, {
        t,
        words: {
          quietFrom: "campaigns.outreach.quietFrom",
          quietUntil: "campaigns.outreach.quietUntil",
          pauseHours: "campaigns.outreach.pauseHours",
          warmUpPerDay: "campaigns.outreach.warmUpPerDay",
          warmUpDays: "campaigns.outreach.warmUpDays",
        },
        last: await lastChange("business", businessId, "outreach.rule_set"),
      });
}

export default function OutreachRoute() {
  const t = useText();
  const { title, base, start } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title={title}
        context={t("campaigns.outreach.about")}
        breadcrumbs={[{ label: t("campaigns.title"), href: base }]}
      />
      <OutreachRuleForm start={start} />
    </>
  );
}
