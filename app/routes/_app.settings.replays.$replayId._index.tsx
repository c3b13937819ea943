/** What reading again would change, and the button that changes it. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requirePermission } from "~/features/identity/session.server";
import { decideToApply } from "~/features/signals/replay/apply-replay.server";
import {
  mayReplay,
  replayById,
  replayChanges,
} from "~/features/signals/replay/replay-queries.server";
import { shownChanges } from "~/features/signals/replay/shown-changes";
import { ReplayChanges } from "~/features/signals/ui/replay-changes";
import { redirectSaying } from "~/platform/http/flash.server";
import { idParam, notFound, refused } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { Card } from "~/ui/page/card";
import { Notice } from "~/ui/page/notice";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { Chip } from "~/ui/status/chip";
import { SubmitButton } from "~/ui/submit-button";
import { useText } from "~/ui/text";
import { RULES_VERSION } from "~templates/rules/version";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "source:manage");
  const replay = mayReplay(person) ? await replayById(idParam(params, "replayId")) : null;
  if (!replay) throw notFound();
  const { changes, counts } = await replayChanges(replay.id);
  return {
    title: textsFor(person.language)("signalPages.replay.difference"),
    replay,
    counts,
    changes: shownChanges(changes),
    isOutdated: replay.rulesVersion !== RULES_VERSION,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "source:manage");
  const replay = mayReplay(person) ? await replayById(idParam(params, "replayId")) : null;
  if (!replay) throw notFound();
  const t = textsFor(person.language);
  const verdict = await decideToApply(person, replay.id);
  return verdict.ok
    ? redirectSaying(`/settings/replays/${replay.id}`, t("signalPages.replay.applied"))
    : refused(verdict.refusal, t);
}

export default function ReplayRoute() {
  const t = useText();
  const { title, replay, counts, changes, isOutdated } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const total = counts.new + counts.changed + counts.gone;
  const { read, forgotten, state } = replay;
  return (
    <>
      <PageHeader
        title={title}
        breadcrumbs={[{ label: t("signalPages.replay.title"), href: "/settings/replays" }]}
        aside={<Chip>{t(`signalPages.replay.states.${state}`)}</Chip>}
        context={t("signalPages.replay.sum", {
          read,
          added: counts.new,
          changed: counts.changed,
          gone: counts.gone,
        })}
      />
      {reply && "formError" in reply && (
        <Notice tone="critical" alert className="mb-4">
          {reply.formError}
        </Notice>
      )}
      {state === "comparing" && <Notice className="mb-4">{t("signalPages.replay.still")}</Notice>}
      {forgotten > 0 && (
        <Notice tone="caution" className="mb-4">
          {t("signalPages.replay.forgotten", { count: forgotten })}
        </Notice>
      )}
      {state === "ready" && isOutdated && (
        <Notice tone="caution" className="mb-4">
          {t("signalPages.replay.outdated")}
        </Notice>
      )}
      {state === "ready" && !isOutdated && total > 0 && (
        <Form method="post" className="mb-6 max-w-prose space-y-3">
          <p>{t("signalPages.replay.explain")}</p>
          <SubmitButton>{t("signalPages.replay.apply")}</SubmitButton>
        </Form>
      )}
      <Card>
        {changes.length > 0 ? (
          <ReplayChanges changes={changes} />
        ) : (
          state !== "comparing" && <p>{t("signalPages.replay.nothing")}</p>
        )}
        {total > changes.length && (
          <p className="mt-3 text-ink-soft">
            {t("signalPages.replay.only", { count: changes.length })}
          </p>
        )}
      </Card>
    </>
  );
}
