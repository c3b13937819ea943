/** One sentence of an appeal: what it stands on, judged by its writers. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { addressOf, appealPath } from "~/features/appeals/appeal-path";
import { claimOnPage, sentenceAddress } from "~/features/appeals/claims/claim-page.server";
import { claimSchema } from "~/features/appeals/claims/claim-schemas";
import { judgeClaim } from "~/features/appeals/claims/judge-claim.server";
import { requireAppeal } from "~/features/appeals/require-appeal.server";
import { AppealHeader } from "~/features/appeals/ui/appeal-header";
import { ClaimScreen } from "~/features/appeals/ui/claims/claim-screen";
import { requirePermission } from "~/features/identity/session.server";
import { parseForm } from "~/platform/forms/forms.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { notFound, refused } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { titleFromLoader } from "~/ui/page-title";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "case:read");
  const appeal = await requireAppeal(person, params);
  const address = sentenceAddress(params, appeal.round);
  const page = await claimOnPage(person, appeal, address);
  if (!page) throw notFound();
  return {
    title: textsFor(person.language)("claims.claim.title"),
    appeal: addressOf(appeal),
    page,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "appeal:draft");
  const appeal = await requireAppeal(person, params);
  const address = sentenceAddress(params, appeal.round);
  const t = textsFor(person.language, person.timeZone);
  const form = await parseForm(request, claimSchema, t);
  if (!form.ok) return form.reply;

  const judged = await judgeClaim(person, appeal.id, { ...address, ...form.value });
  return judged.ok
    ? redirectSaying(
        appealPath(appeal, `claims?language=${address.language}`),
        t("claims.claim.saved"),
      )
    : refused(judged.refusal, t, form.value);
}

export default function ClaimRoute() {
  const { title, appeal, page } = useLoaderData<typeof loader>();
  return (
    <>
      <AppealHeader appeal={appeal} title={title} context={page.question} />
      <ClaimScreen appeal={appeal} page={page} />
    </>
  );
}
