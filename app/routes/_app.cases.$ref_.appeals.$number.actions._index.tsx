/** The remediation plan of an appeal: its actions, in order. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { mayEdit } from "~/features/appeals/appeal-lifecycle";
import { appealPath } from "~/features/appeals/appeal-path";
import { SECTION_IDS, sectionOf } from "~/features/appeals/questions/appeal-questions";
import {
  remediationOf,
  removedRemediation,
} from "~/features/appeals/remediation/remediation-queries.server";
import { mayVerify } from "~/features/appeals/remediation/verify-action.server";
import { requireAppeal } from "~/features/appeals/require-appeal.server";
import { AppealHeader } from "~/features/appeals/ui/appeal-header";
import { ActionList, ActionWords } from "~/features/appeals/ui/remediation/action-list";
import { can } from "~/features/identity/permissions";
import { requirePermission } from "~/features/identity/session.server";
import { Button } from "~/ui/button";
import { ButtonLink } from "~/ui/button-link";
import { Disclosure } from "~/ui/page/disclosure";
import { Empty } from "~/ui/page/empty";
import { Notice } from "~/ui/page/notice";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "case:read");
  const { caseId, reference, number, round, state } = await requireAppeal(person, params);
  const section = sectionOf("remediation");
  const mayWrite = can(person, "appeal:draft") && mayEdit(state);
  return {
    title: section.title[person.language],
    purpose: section.purpose[person.language],
    appeal: { reference, number, round, state },
    place: SECTION_IDS.indexOf("remediation") + 1,
    all: SECTION_IDS.length,
    next: SECTION_IDS[SECTION_IDS.indexOf("remediation") + 1] ?? null,
    items: await remediationOf(caseId),
    removed: mayWrite ? await removedRemediation(caseId) : [],
    mayWrite,
    mayDraft: can(person, "appeal:draft"),
    verifierId: can(person, "appeal:verify") && mayVerify(state) ? person.id : null,
  };
}

export default function ActionsRoute() {
  const t = useText();
  const page = useLoaderData<typeof loader>();
  const { title, purpose, appeal, place, all, next, items, removed, mayWrite, mayDraft } = page;
  const path = appealPath(appeal, "actions");
  const add = (
    <ButtonLink to={`${path}/new`} variant={items.length ? "secondary" : "primary"}>
      {t("appeals.screens.actions.add")}
    </ButtonLink>
  );
  return (
    <>
      <AppealHeader
        appeal={appeal}
        title={title}
        context={purpose}
        place={t("appeals.screens.section.of", { place, all })}
        aside={
          <TextLink to={appealPath(appeal, "sections/remediation/comments")} quiet>
            {t("together.discussion.title")}
          </TextLink>
        }
      />
      <div className="max-w-3xl space-y-6 text-lg">
        {!mayWrite && (
          <Notice>
            {mayDraft
              ? t("appeals.screens.section.readOnly", { state: appeal.state })
              : t("appeals.screens.section.readOnlyRole")}
          </Notice>
        )}
        {items.length === 0 ? (
          <Empty title={t("appeals.screens.actions.none")} action={mayWrite && add}>
            {t("appeals.screens.actions.noneText")}
          </Empty>
        ) : (
          <>
            <p className="text-base text-ink-soft">{t("appeals.screens.actions.intro")}</p>
            <ActionList
              items={items}
              path={path}
              mayWrite={mayWrite}
              verifierId={page.verifierId}
            />
            <p className="text-base text-ink-soft">{t("appeals.screens.actions.order")}</p>
            {mayWrite && add}
          </>
        )}
        {removed.length > 0 && (
          <Disclosure summary={t("appeals.screens.actions.removedTitle")}>
            <ul className="space-y-4">
              {removed.map((item) => (
                <li key={item.id} className="space-y-2">
                  <ActionWords item={item} />
                  <Form method="post" action={`${path}/${item.id}/return`}>
                    <Button type="submit" size="small">
                      {t("appeals.screens.actions.putBack")}
                    </Button>
                  </Form>
                </li>
              ))}
            </ul>
          </Disclosure>
        )}
        {mayWrite && items.length > 0 && (
          <div className="flex flex-wrap gap-2">
            <ButtonLink
              to={next ? appealPath(appeal, `sections/${next}`) : appealPath(appeal)}
              variant="primary"
              size="large"
            >
              {t("appeals.screens.actions.continue")}
            </ButtonLink>
            <ButtonLink to={appealPath(appeal)} variant="quiet" size="large">
              {t("appeals.screens.back")}
            </ButtonLink>
          </div>
        )}
      </div>
    </>
  );
}
