/** The claim ledger of an appeal: every sentence that asserts something, and what it stands on. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { mayEdit } from "~/features/appeals/appeal-lifecycle";
import { addressOf } from "~/features/appeals/appeal-path";
import { ledgerPage, ledgerView } from "~/features/appeals/claims/ledger-page.server";
import { requireAppeal } from "~/features/appeals/require-appeal.server";
import { AppealHeader } from "~/features/appeals/ui/appeal-header";
import { ClaimLedger } from "~/features/appeals/ui/claims/claim-ledger";
import { can } from "~/features/identity/permissions";
import { requirePermission } from "~/features/identity/session.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "case:read");
  const appeal = await requireAppeal(person, params);
  const view = ledgerView(new URL(request.url), appeal.language);
  return {
    title: textsFor(person.language)("claims.ledger.title"),
    appeal: addressOf(appeal),
    ledger: await ledgerPage(appeal, view, person.language),
    mayWrite: can(person, "appeal:draft") && mayEdit(appeal.state),
  };
}

export default function ClaimsRoute() {
  const t = useText();
  const { title, appeal, ledger, mayWrite } = useLoaderData<typeof loader>();
  return (
    <>
      <AppealHeader appeal={appeal} title={title} context={t("claims.ledger.intro")} />
      <ClaimLedger appeal={appeal} ledger={ledger} mayWrite={mayWrite} />
    </>
  );
}
