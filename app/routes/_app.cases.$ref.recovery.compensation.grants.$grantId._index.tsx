/** One grant: what it is, why it is as much as it is, and what can be done with it now. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { timelineOfSubject } from "~/features/audit/timeline-queries.server";
import { caseByReference } from "~/features/cases/case-queries.server";
import { can } from "~/features/identity/permissions";
import { requirePermission } from "~/features/identity/session.server";
import { History } from "~/features/identity/ui/history";
import { wordedHistory } from "~/features/identity/worded-history.server";
import { grantView } from "~/features/recovery/compensation/grants/grant-view.server";
import {
  GrantFacts,
  GrantMovements,
  GrantReason,
} from "~/features/recovery/compensation/ui/grant-facts";
import { GRANT_TONES } from "~/features/recovery/compensation/ui/grant-tones";
import { idParam, notFound } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { ButtonLink } from "~/ui/button-link";
import { SideLayout } from "~/ui/flow/side-layout";
import { Card } from "~/ui/page/card";
import { Notice } from "~/ui/page/notice";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { StateChip } from "~/ui/status/state-chip";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "customer:read");
  const id = idParam(params, "grantId");
  const found = await caseByReference(person, params.ref);
  const view = found && (await grantView(person, found, id));
  if (!view) throw notFound();
  const { reference } = found;
  const { number } = view.grant;
  return {
    title: textsFor(person.language)("compensation.grant.pageTitle", { reference, number }),
    base: `/cases/${reference}/recovery/compensation`,
    ...view,
    mayReveal: can(person, "voucher:reveal"),
    history: wordedHistory(await timelineOfSubject("grant", id), person),
  };
}

export default function GrantRoute() {
  const t = useText();
  const { base, grant, moves, why, mayReveal, history } = useLoaderData<typeof loader>();
  const { id, number, state, code } = grant;
  const page = `${base}/grants/${id}`;
  const press = (path: string, words: string) => (
    <Form method="post" action={`${page}/${path}`}>
      <SubmitButton>{words}</SubmitButton>
    </Form>
  );
  const action =
    (moves.includes("approve") && press("approval", t("compensation.grant.approve"))) ||
    (moves.includes("issue") && press("handing-out", t("compensation.grant.issue"))) ||
    (moves.includes("redeem") && (
      <ButtonLink to={`${page}/redemption`} variant="primary">
        {t("compensation.grant.redeem")}
      </ButtonLink>
    ));
  return (
    <>
      <PageHeader
        title={t("compensation.grant.title", { number })}
        breadcrumbs={[{ label: t("compensation.title"), href: base }]}
        aside={<StateChip tone={GRANT_TONES[state]}>{t(`compensation.states.${state}`)}</StateChip>}
        secondary={
          <>
            {moves.includes("reject") && (
              <ButtonLink to={`${page}/rejection`} variant="quiet">
                {t("compensation.grant.reject")}
              </ButtonLink>
            )}
            {moves.includes("reverse") && (
              <ButtonLink to={`${page}/reversal`} variant="quiet">
                {t("compensation.grant.reverse")}
              </ButtonLink>
            )}
          </>
        }
        action={action}
      />
      <SideLayout
        side={
          <div className="space-y-4">
            <GrantMovements grant={grant} />
            {history.length > 0 && (
              <Card title={t("compensation.grant.history")}>
                <History events={history} />
              </Card>
            )}
          </div>
        }
      >
        <div className="space-y-4">
          {why && <Notice tone="waiting">{why}</Notice>}
          <GrantFacts
            grant={grant}
            code={
              code && (
                <>
                  <code>{code.hint}</code>{" "}
                  <TextLink to={`${base}/pools/${code.pool.id}`}>
                    <bdi>{code.pool.name}</bdi>
                  </TextLink>{" "}
                  {mayReveal && (
                    <TextLink to={`${page}/code`}>{t("compensation.grant.codeShow")}</TextLink>
                  )}
                </>
              )
            }
          />
          <GrantReason grant={grant} />
        </div>
      </SideLayout>
    </>
  );
}
