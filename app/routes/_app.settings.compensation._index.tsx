/** What each business gives: which ones have settled it. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePermission } from "~/features/identity/session.server";
import { policyList } from "~/features/recovery/compensation/policy/policy-queries.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { Empty } from "~/ui/page/empty";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";

export const meta = titleFromLoader;

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "compensation:policy");
  return {
    title: textsFor(person.language)("compensation.policy.title"),
    businesses: await policyList(person),
  };
}

export default function CompensationPoliciesRoute() {
  const t = useText();
  const { title, businesses } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title={title} context={t("compensation.policy.context")} />
      {businesses.length === 0 && (
        <Empty title={title}>{t("compensation.policy.noBusiness")}</Empty>
      )}
      <ul className="max-w-prose divide-y divide-line">
        {businesses.map(({ id, name, latest }) => (
          <li key={id} className="py-3">
            <TextLink to={`/settings/compensation/${id}`} className="font-medium">
              <bdi>{name}</bdi>
            </TextLink>
            <p className="text-sm text-ink-soft">
              {latest
                ? t("compensation.policy.settled", {
                    version: latest.version,
                    name: latest.byName,
                    at: latest.at,
                  })
                : t("compensation.policy.notSettled")}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
