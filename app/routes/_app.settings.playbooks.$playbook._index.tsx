/** One playbook: the tasks that came with it, those that were added, and what happened to them. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import Plus from "lucide-react/icons/plus";
import { timelineOfSubject } from "~/features/audit/timeline-queries.server";
import { playbookView } from "~/features/cases/tasks/playbook-view.server";
import { can } from "~/features/identity/permissions";
import { requirePermission } from "~/features/identity/session.server";
import { History } from "~/features/identity/ui/history";
import { wordedHistory } from "~/features/identity/worded-history.server";
import { asPlaybook } from "~/features/tasks/playbooks/playbook-task";
import { BuiltInTasks, OwnTasks } from "~/features/tasks/ui/playbooks/playbook-tasks";
import { notFound } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { ButtonLink } from "~/ui/button-link";
import { Card } from "~/ui/page/card";
import { Disclosure } from "~/ui/page/disclosure";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";
import { RULES_CHECKED_ON } from "~templates/rules/version";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "case:read");
  const playbook = asPlaybook(params.playbook);
  if (!playbook) throw notFound();
  const view = await playbookView(playbook, person, textsFor(person.language));
  return {
    title: view.name,
    address: `/settings/playbooks/${playbook}`,
    view,
    checkedOn: new Date(RULES_CHECKED_ON),
    history: wordedHistory(await timelineOfSubject("playbook", playbook), person),
    mayEdit: can(person, "playbook:edit"),
  };
}

export default function PlaybookRoute() {
  const t = useText();
  const { title, address, view, checkedOn, history, mayEdit } = useLoaderData<typeof loader>();
  return (
    <div className="max-w-3xl space-y-6">
      <PageHeader
        title={title}
        context={view.purpose}
        breadcrumbs={[{ label: t("taskSettings.playbooks.title"), href: "/settings/playbooks" }]}
        action={
          mayEdit && (
            <ButtonLink to={`${address}/new`} variant="primary" icon={Plus}>
              {t("taskSettings.playbooks.add")}
            </ButtonLink>
          )
        }
      />
      <Card
        flush
        title={t("taskSettings.playbooks.builtInTitle")}
        about={t("taskSettings.playbooks.builtInAbout", { on: checkedOn })}
      >
        <BuiltInTasks tasks={view.builtIn} address={address} mayEdit={mayEdit} />
      </Card>
      <Card
        flush={view.own.length > 0}
        title={t("taskSettings.playbooks.ownTitle")}
        about={t("taskSettings.playbooks.ownAbout")}
      >
        {view.own.length > 0 ? (
          <OwnTasks tasks={view.own} address={address} mayEdit={mayEdit} />
        ) : (
          <p className="text-ink-soft">{t("taskSettings.playbooks.ownNone")}</p>
        )}
      </Card>
      {view.retired.length > 0 && (
        <Disclosure summary={t("taskSettings.playbooks.retiredTitle")} isFlush>
          <Card flush>
            <OwnTasks tasks={view.retired} address={address} mayEdit={mayEdit} areRetired />
          </Card>
        </Disclosure>
      )}
      {history.length > 0 && (
        <Card title={t("taskSettings.playbooks.history")}>
          <History events={history} />
        </Card>
      )}
    </div>
  );
}
