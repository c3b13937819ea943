/** Usage and consent before the decision: figures, charts, and drafts to take into the appeal. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { mayEdit } from "~/features/appeals/appeal-lifecycle";
import { addressOf, appealPath } from "~/features/appeals/appeal-path";
import { WINDOWS, windowDays } from "~/features/appeals/pack/pack-of-appeal.server";
import { packPage } from "~/features/appeals/pack/pack-page.server";
import { seenVersions, takeSchema } from "~/features/appeals/pack/pack-schemas";
import { takeDrafts } from "~/features/appeals/pack/take-drafts.server";
import { requireAppeal } from "~/features/appeals/require-appeal.server";
import { reportSections } from "~/features/appeals/together/report-sections.server";
import { AppealHeader } from "~/features/appeals/ui/appeal-header";
import { PackScreen } from "~/features/appeals/ui/pack/pack-screen";
import { ReadingChart } from "~/features/assets/ui/reading-chart";
import { can } from "~/features/identity/permissions";
import { requirePermission } from "~/features/identity/session.server";
import type { FormReply } from "~/platform/forms/form-reply";
import { parseForm } from "~/platform/forms/forms.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { refused } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { ErrorSummary } from "~/ui/page/error-summary";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "case:read");
  const appeal = await requireAppeal(person, params);
  const days = windowDays(new URL(request.url).searchParams.get("days"));
  return {
    title: textsFor(person.language)("pack.title"),
    appeal: addressOf(appeal),
    days,
    windows: WINDOWS,
    pack: await packPage(appeal.id, days, person.language),
    mayWrite: can(person, "appeal:draft") && mayEdit(appeal.state) && appeal.origin === "built",
    mayImport: can(person, "consent:edit"),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "appeal:draft");
  const appeal = await requireAppeal(person, params);
  const t = textsFor(person.language, person.timeZone);
  const form = await parseForm(request, takeSchema, t);
  if (!form.ok) return form.reply;

  const { part, days: written, take } = form.value;
  const days = windowDays(written);
  const taken = await takeDrafts(person, appeal, { part, days, seen: seenVersions(take) });
  if (taken.ok) await reportSections(appeal);
  return taken.ok
    ? redirectSaying(
        `${appealPath(appeal, "pack")}?days=${days}`,
        t("pack.take.done", { count: taken.value }),
      )
    : refused(taken.refusal, t);
}

export default function PackRoute() {
  const t = useText();
  const { title, appeal, pack, ...page } = useLoaderData<typeof loader>();
  const reply = useActionData<FormReply>();
  const complaints = reply ? [reply.formError, ...Object.values(reply.errors)] : [];
  return (
    <>
      <ErrorSummary
        errors={complaints.flatMap((message) => (message ? [{ message }] : []))}
        attempt={reply ? 1 : 0}
      />
      <AppealHeader
        appeal={appeal}
        title={title}
        context={pack ? t("pack.context", { business: pack.business.name }) : t("pack.noBusiness")}
      />
      {pack && (
        <PackScreen
          pack={pack}
          {...page}
          ratings={pack.ratings.map(({ asset, readings }) => (
            <section key={asset}>
              <h4 className="text-sm text-ink-soft">
                <bdi>{asset}</bdi>
              </h4>
              <ReadingChart what="quality" readings={readings} until={pack.ratedUntil} />
            </section>
          ))}
        />
      )}
    </>
  );
}
