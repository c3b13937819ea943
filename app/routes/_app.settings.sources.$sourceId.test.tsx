/** Tries a source out: a signed sample goes through our own front door. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requirePermission } from "~/features/identity/session.server";
import { providerName, sourcePage } from "~/features/signals/sources/source-queries.server";
import { trySource } from "~/features/signals/sources/try-source.server";
import { TestOutcomeNotice } from "~/features/signals/ui/test-outcome";
import { idParam, notFound } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "source:manage");
  const found = await sourcePage(person, idParam(params, "sourceId"));
  if (!found) throw notFound();
  const { id, name } = found;
  const t = textsFor(person.language);
  return {
    title: t("sources.test.title", { name }),
    id,
    name,
    provider: providerName(found.provider),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "source:manage");
  const found = await sourcePage(person, idParam(params, "sourceId"));
  if (!found) throw notFound();
  return trySource(person, found.id, new Date());
}

export default function TestSourceRoute() {
  const t = useText();
  const { title, id, name, provider } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const page = `/settings/sources/${id}`;
  const trail = [
    { label: t("sources.title"), href: "/settings/sources" },
    { label: name, href: page },
  ];
  return (
    <div className="max-w-xl space-y-5">
      <PageHeader
        title={title}
        context={t("sources.test.context", { provider })}
        breadcrumbs={trail}
      />
      {result && <TestOutcomeNotice result={result} provider={provider} page={page} />}
      <Form method="post">
        <SubmitButton>{t("sources.test.submit")}</SubmitButton>
      </Form>
    </div>
  );
}
