/** The doors of a case: where a request is handed in, who may, and who we know to be an administrator. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { portfolioAdminSchema } from "~/features/appeals/doors/door-schemas";
import { doorsView } from "~/features/appeals/doors/doors-view.server";
import { requireCase } from "~/features/appeals/require-appeal.server";
import { AppealsHeader } from "~/features/appeals/ui/appeals-header";
import { AdminsCard } from "~/features/appeals/ui/doors/admins-card";
import { DoorList } from "~/features/appeals/ui/doors/door-list";
import { notePortfolioAdmin } from "~/features/assets/portfolio-admins.server";
import { can } from "~/features/identity/permissions";
import { requirePermission } from "~/features/identity/session.server";
import { parseForm } from "~/platform/forms/forms.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { refused } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { SideLayout } from "~/ui/flow/side-layout";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "case:read");
  const found = await requireCase(person, params);
  return {
    title: textsFor(person.language)("advice.doors.title"),
    reference: found.reference,
    ...(await doorsView(person, found)),
    mayNoteAdmins: can(person, "asset:edit"),
    mayNoteLimits: can(person, "appeal:submit"),
  };
}

/** Notes somebody who controls a portfolio of the business. */
export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "asset:edit");
  const { id: caseId, businessId, reference } = await requireCase(person, params);
  const t = textsFor(person.language);
  const form = await parseForm(request, portfolioAdminSchema, t);
  if (!form.ok) return form.reply;

  const noted = await notePortfolioAdmin(person, { caseId, businessId }, form.value);
  return noted.ok
    ? redirectSaying(`/cases/${reference}/appeals/doors`, t("advice.admins.noted"))
    : refused(noted.refusal, t, form.value);
}

export default function DoorsRoute() {
  const t = useText();
  const page = useLoaderData<typeof loader>();
  const { title, reference, doors, portfolios, mayNoteAdmins, mayNoteLimits } = page;
  return (
    <>
      <AppealsHeader reference={reference} title={title} context={t("advice.doors.context")} />
      <SideLayout
        sideLeads
        side={<AdminsCard reference={reference} portfolios={portfolios} mayNote={mayNoteAdmins} />}
      >
        <DoorList
          reference={reference}
          doors={doors}
          admins={portfolios.flatMap(({ admins }) => admins.map(({ name }) => name))}
          mayNote={mayNoteLimits}
        />
      </SideLayout>
    </>
  );
}
