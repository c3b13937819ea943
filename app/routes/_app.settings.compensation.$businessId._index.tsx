/** What a business gives for which harm, and the versions before. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePermission } from "~/features/identity/session.server";
import { policyHistory } from "~/features/recovery/compensation/policy/policy-queries.server";
import { PolicyLimits, PolicyRows } from "~/features/recovery/compensation/ui/policy-table";
import { idParam, notFound } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { ButtonLink } from "~/ui/button-link";
import { Card } from "~/ui/page/card";
import { Disclosure } from "~/ui/page/disclosure";
import { Empty } from "~/ui/page/empty";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "compensation:policy");
  const found = await policyHistory(person, idParam(params, "businessId"));
  if (!found) throw notFound();
  const { name } = found.business;
  return { title: textsFor(person.language)("compensation.policy.pageTitle", { name }), ...found };
}

export default function CompensationPolicyRoute() {
  const t = useText();
  const { title, business, versions } = useLoaderData<typeof loader>();
  const [latest, ...before] = versions;
  return (
    <>
      <PageHeader
        title={title}
        context={t("compensation.policy.pageContext")}
        breadcrumbs={[{ label: t("compensation.policy.title"), href: "/settings/compensation" }]}
        action={
          <ButtonLink to={`/settings/compensation/${business.id}/edit`} variant="primary">
            {t(latest ? "compensation.policy.edit" : "compensation.policy.begin")}
          </ButtonLink>
        }
      />
      {latest ? (
        <div className="space-y-4">
          <Card
            flush
            title={t("compensation.policy.inForce")}
            about={t("compensation.policy.settled", {
              version: latest.version,
              name: latest.byName,
              at: latest.at,
            })}
          >
            <PolicyRows policy={latest.policy} />
          </Card>
          <Card title={t("compensation.policy.limits")}>
            <PolicyLimits policy={latest.policy} />
          </Card>
          {before.length > 0 && (
            <Card title={t("compensation.policy.history")}>
              {before.map(({ id, version, byName, at, policy }) => (
                <Disclosure
                  key={id}
                  summary={t("compensation.policy.settled", { version, name: byName, at })}
                >
                  <PolicyRows policy={policy} />
                  <PolicyLimits policy={policy} />
                </Disclosure>
              ))}
            </Card>
          )}
        </div>
      ) : (
        <Empty title={t("compensation.policy.notSettled")}>
          {t("compensation.policy.context")}
        </Empty>
      )}
    </>
  );
}
