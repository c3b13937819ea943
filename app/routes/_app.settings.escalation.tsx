/** When people are told of tasks that are late. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { lastChange, timelineOfSubject } from "~/features/audit/timeline-queries.server";
import { requirePermission } from "~/features/identity/session.server";
import { History } from "~/features/identity/ui/history";
import { wordedHistory } from "~/features/identity/worded-history.server";
import {
  changeEscalation,
  ESCALATION_SUBJECT,
  escalationRule,
} from "~/features/tasks/escalation/escalation-rule.server";
import { escalationSchema } from "~/features/tasks/escalation/escalation-schemas";
import { typedRule } from "~/features/tasks/escalation/typed-rule";
import { EscalationForm } from "~/features/tasks/ui/escalation-form";
import { parseOpened, refusedOpened, saveOpened } from "~/platform/forms/opened-form.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { Card } from "~/ui/page/card";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";
import { useSaves } from "~/ui/use-saves";

export const meta = titleFromLoader;

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "playbook:edit");
  const { kind, id } = ESCALATION_SUBJECT;
  return {
    title: textsFor(person.language)("taskSettings.escalation.title"),
    start: typedRule(await escalationRule()),
    history: wordedHistory(await timelineOfSubject(kind, id), person),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const person = await requirePermission(request, "playbook:edit");
  const t = textsFor(person.language, person.timeZone);
  const form = await parseOpened(request, escalationSchema, t);
  if (!form.ok) return form.reply;

  const saved = await saveOpened(form, {
    stands: async () => typedRule(await escalationRule()),
    save: (value) => changeEscalation(person, value),
  });
  return saved.ok
    ? redirectSaying("/settings/escalation", t("taskSettings.escalation.saved"))
    : refusedOpened(saved, form, {
        t,
        words: {
          ownerHours: "taskSettings.escalation.ownerHours",
          leadHours: "taskSettings.escalation.leadHours",
        },
        last: await lastChange(
          ESCALATION_SUBJECT.kind,
          ESCALATION_SUBJECT.id,
          "escalation.changed",
        ),
      });
}

export default function EscalationRoute() {
  const t = useText();
  const saves = useSaves();
  const { title, start, history } = useLoaderData<typeof loader>();
  return (
    <div className="max-w-xl space-y-6">
      <PageHeader title={title} context={t("taskSettings.escalation.context")} />
      <EscalationForm key={saves} start={start} />
      <p>
        <TextLink to="/tasks?whose=all&due=escalated">{t("taskSettings.escalation.find")}</TextLink>
      </p>
      {history.length > 0 && (
        <Card title={t("taskSettings.escalation.history")}>
          <History events={history} />
        </Card>
      )}
    </div>
  );
}
