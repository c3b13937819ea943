/** Where somebody is signed in, and how to end that. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { requirePermission } from "~/features/identity/session.server";
import { sessionsOf } from "~/features/identity/sessions/session-queries.server";
import { SessionTable } from "~/features/identity/ui/profile/session-table";
import { textsFor } from "~/platform/i18n/texts.server";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "self:manage");
  return {
    title: textsFor(person.language)("identity.sessions.title"),
    sessions: await sessionsOf(person, new Date()),
  };
}

export default function SessionsRoute() {
  const t = useText();
  const { title, sessions } = useLoaderData<typeof loader>();
  const revokeOthers = sessions.length > 1 && (
    <Form method="post" action="/settings/sessions/revocation">
      <SubmitButton variant="secondary">{t("identity.sessions.revokeOthers")}</SubmitButton>
    </Form>
  );
  return (
    <>
      <PageHeader title={title} context={t("identity.sessions.intro")} action={revokeOthers} />
      <SessionTable sessions={sessions} />
      {sessions.length === 1 && (
        <p className="mt-4 text-ink-soft">{t("identity.sessions.alone")}</p>
      )}
    </>
  );
}
