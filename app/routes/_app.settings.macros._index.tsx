/** The macros of the installation. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import Plus from "lucide-react/icons/plus";
import { timelineOfSubject } from "~/features/audit/timeline-queries.server";
import { macrosView } from "~/features/cases/tasks/macros/macros-view.server";
import { requirePermission } from "~/features/identity/session.server";
import { History } from "~/features/identity/ui/history";
import { wordedHistory } from "~/features/identity/worded-history.server";
import { MACROS_SUBJECT } from "~/features/tasks/macros/edit-macro.server";
import { MacroList } from "~/features/tasks/ui/macros/macro-list";
import { textsFor } from "~/platform/i18n/texts.server";
import { Button } from "~/ui/button";
import { ButtonLink } from "~/ui/button-link";
import { Card } from "~/ui/page/card";
import { Empty } from "~/ui/page/empty";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "playbook:edit");
  const t = textsFor(person.language);
  const { kind, id } = MACROS_SUBJECT;
  return {
    title: t("taskSettings.macros.title"),
    macros: await macrosView(t),
    history: wordedHistory(await timelineOfSubject(kind, id), person),
  };
}

export default function MacrosRoute() {
  const t = useText();
  const { title, macros, history } = useLoaderData<typeof loader>();
  return (
    <div className="max-w-3xl space-y-6">
      <PageHeader
        title={title}
        context={t("taskSettings.macros.context")}
        action={
          <ButtonLink to="/settings/macros/new" variant="primary" icon={Plus}>
            {t("taskSettings.macros.add")}
          </ButtonLink>
        }
      />
      {macros.length === 0 ? (
        <Empty title={t("taskSettings.macros.none")}>{t("taskSettings.macros.noneText")}</Empty>
      ) : (
        <Card flush>
          <MacroList
            macros={macros}
            actions={({ id, name, isRetired }) => (
              <>
                <ButtonLink
                  to={`/settings/macros/${id}/edit`}
                  size="small"
                  aria-label={t("taskSettings.macros.editOf", { name })}
                >
                  {t("taskSettings.macros.edit")}
                </ButtonLink>
                <Form
                  method="post"
                  action={`/settings/macros/${id}/${isRetired ? "restoration" : "retirement"}`}
                >
                  <Button
                    type="submit"
                    size="small"
                    variant="quiet"
                    aria-label={isRetired ? undefined : t("taskSettings.macros.retireOf", { name })}
                  >
                    {t(`taskSettings.macros.${isRetired ? "restore" : "retire"}`)}
                  </Button>
                </Form>
              </>
            )}
          />
        </Card>
      )}
      {history.length > 0 && (
        <Card title={t("taskSettings.macros.history")}>
          <History events={history} />
        </Card>
      )}
    </div>
  );
}
