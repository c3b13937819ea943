/** Who is being talked to about a case, and whose turn it is. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireCase } from "~/features/appeals/require-appeal.server";
import { needsApproval } from "~/features/correspondence/outbox/write-outbound.server";
import { threadsPath } from "~/features/correspondence/thread-path";
import { threadsOfCase } from "~/features/correspondence/thread-queries.server";
import { ApprovalRule } from "~/features/correspondence/ui/outbox/approval-rule";
import { ThreadList } from "~/features/correspondence/ui/thread-list";
import { can } from "~/features/identity/permissions";
import { requirePermission } from "~/features/identity/session.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { ButtonLink } from "~/ui/button-link";
import { Empty } from "~/ui/page/empty";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "case:read");
  const { id, reference, phase } = await requireCase(person, params);
  return {
    title: textsFor(person.language)("threads.screens.titleOf", { reference }),
    reference,
    threads: await threadsOfCase(id),
    approval: {
      isAsked: await needsApproval(id),
      maySet: can(person, "case:edit") && phase !== "merged" && phase !== "void",
    },
    mayStart: can(person, "correspondence:log") && phase !== "merged" && phase !== "void",
  };
}

export default function ThreadsRoute() {
  const t = useText();
  const { reference, threads, approval, mayStart } = useLoaderData<typeof loader>();
  const start = mayStart && (
    <ButtonLink to={threadsPath(reference, "new")} variant="primary">
      {t("threads.screens.list.start")}
    </ButtonLink>
  );
  return (
    <div className="max-w-4xl">
      <PageHeader
        title={t("threads.screens.title")}
        context={t("threads.screens.list.context")}
        action={threads.length > 0 ? start : undefined}
      />
      {threads.length > 0 ? (
        <ThreadList reference={reference} threads={threads} />
      ) : (
        <Empty title={t("threads.screens.list.empty")} action={start || undefined}>
          {t("threads.screens.list.emptyText")}
        </Empty>
      )}
      <ApprovalRule reference={reference} {...approval} />
    </div>
  );
}
