/** The playbooks of the installation. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { playbooksView } from "~/features/cases/tasks/playbook-view.server";
import { requirePermission } from "~/features/identity/session.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";

export const meta = titleFromLoader;

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "case:read");
  const t = textsFor(person.language);
  return { title: t("taskSettings.playbooks.title"), playbooks: await playbooksView(person, t) };
}

export default function PlaybooksRoute() {
  const t = useText();
  const { title, playbooks } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title={title} context={t("taskSettings.playbooks.context")} />
      <ul className="max-w-prose divide-y divide-line">
        {playbooks.map(({ route, name, purpose, builtIn, own, off }) => (
          <li key={route} className="py-3">
            <TextLink to={`/settings/playbooks/${route}`} className="font-medium">
              {name}
            </TextLink>
            <p>{purpose}</p>
            <p className="text-sm text-ink-soft">
              {[
                t("taskSettings.playbooks.builtIn", { count: builtIn }),
                ...(own > 0 ? [t("taskSettings.playbooks.own", { count: own })] : []),
                ...(off > 0 ? [t("taskSettings.playbooks.off", { count: off })] : []),
              ].join(" · ")}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
