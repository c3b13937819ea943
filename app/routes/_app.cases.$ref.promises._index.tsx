/** What was promised on a case, by whom and until when. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { caseByReference } from "~/features/cases/case-queries.server";
import { can } from "~/features/identity/permissions";
import { requirePermission } from "~/features/identity/session.server";
import { promisesOfCase } from "~/features/promises/promise-queries.server";
import { shownPromise } from "~/features/promises/shown-promise";
import { PromiseRows } from "~/features/promises/ui/promise-rows";
import { notFound } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { Card } from "~/ui/page/card";
import { Empty } from "~/ui/page/empty";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "case:read");
  const found = await caseByReference(person, params.ref);
  if (!found) throw notFound();
  const { reference, id } = found;
  const promises = await promisesOfCase(id);
  return {
    title: textsFor(person.language)("promises.pageTitle", { reference }),
    reference,
    promises: promises.map((promise) => shownPromise(promise, person.language)),
    now: new Date(),
    mayEnd: can(person, "clock:edit"),
  };
}

export default function PromisesRoute() {
  const t = useText();
  const { promises, ...shared } = useLoaderData<typeof loader>();
  return (
    <div className="max-w-3xl">
      <PageHeader title={t("promises.title")} context={t("promises.context")} />
      {promises.length > 0 ? (
        <Card flush>
          <PromiseRows promises={promises} {...shared} />
        </Card>
      ) : (
        <Empty title={t("promises.empty.title")}>{t("promises.empty.text")}</Empty>
      )}
    </div>
  );
}
