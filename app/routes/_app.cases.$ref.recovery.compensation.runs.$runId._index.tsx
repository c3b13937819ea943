/** Work on many grants: how far it is, and what came of it. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { caseByReference } from "~/features/cases/case-queries.server";
import { can } from "~/features/identity/permissions";
import { requirePermission } from "~/features/identity/session.server";
import { runOfCase } from "~/features/recovery/compensation/runs/run-queries.server";
import { RunProgress } from "~/features/recovery/compensation/ui/run-progress";
import { RunResult } from "~/features/recovery/compensation/ui/run-result";
import { idParam, notFound } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { Card } from "~/ui/page/card";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { Chip } from "~/ui/status/chip";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "customer:read");
  const id = idParam(params, "runId");
  const found = await caseByReference(person, params.ref);
  const t = textsFor(person.language, person.timeZone);
  const run = found && (await runOfCase(found.id, id, t));
  if (!run) throw notFound();
  return {
    title: t(`compensation.run.titles.${run.what}`),
    base: `/cases/${found.reference}/recovery/compensation`,
    run,
    mayStop: run.state === "running" && can(person, "compensation:propose"),
  };
}

export default function GrantRunRoute() {
  const t = useText();
  const { title, base, run, mayStop } = useLoaderData<typeof loader>();
  const tone = run.state === "running" ? "info" : "neutral";
  return (
    <>
      <PageHeader
        title={title}
        breadcrumbs={[{ label: t("compensation.title"), href: base }]}
        aside={
          <Chip tone={run.state === "done" ? "good" : tone}>
            {t(`compensation.run.states.${run.state}`)}
          </Chip>
        }
        secondary={
          mayStop && (
            <Form method="post" action={`${base}/runs/${run.id}/stop`}>
              <SubmitButton variant="secondary">{t("compensation.run.stop")}</SubmitButton>
            </Form>
          )
        }
      />
      <div className="max-w-2xl space-y-4">
        {run.state === "running" && (
          <Card>
            <RunProgress run={run} />
          </Card>
        )}
        <RunResult run={run} />
      </div>
    </>
  );
}
