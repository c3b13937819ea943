/** Stored deliveries, read again after the rules were mended. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePermission } from "~/features/identity/session.server";
import {
  mayReplay,
  replayList,
  sourceChoices,
} from "~/features/signals/replay/replay-queries.server";
import { replaySchema } from "~/features/signals/replay/replay-schemas";
import { startReplay } from "~/features/signals/replay/start-replay.server";
import { ReplayForm } from "~/features/signals/ui/replay-form";
import { ReplayTable } from "~/features/signals/ui/replay-table";
import { parseForm } from "~/platform/forms/forms.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { notFound } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { wallClockOf } from "~/platform/i18n/wall-clock";
import { Card } from "~/ui/page/card";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

const WEEK = 7 * 86_400_000;

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "source:manage");
  if (!mayReplay(person)) throw notFound();
  const now = new Date();
  const dayOf = (at: Date) => wallClockOf(at, person.timeZone).slice(0, 10);
  return {
    title: textsFor(person.language)("signalPages.replay.title"),
    sources: await sourceChoices(),
    replays: await replayList(),
    from: dayOf(new Date(now.getTime() - WEEK)),
    until: dayOf(now),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const person = await requirePermission(request, "source:manage");
  if (!mayReplay(person)) throw notFound();
  const t = textsFor(person.language);
  const form = await parseForm(request, replaySchema, t);
  if (!form.ok) return form.reply;
  const id = await startReplay(person, form.value);
  return redirectSaying(`/settings/replays/${id}`, t("signalPages.replay.started"));
}

export default function ReplaysRoute() {
  const t = useText();
  const { title, sources, replays, from, until } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title={title} context={t("signalPages.replay.context")} />
      <ReplayForm sources={sources} from={from} until={until} />
      <Card title={t("signalPages.replay.past")} flush>
        <ReplayTable replays={replays} />
      </Card>
    </>
  );
}
