/** One mail before it leaves: written, read by a second person, on its way, or stuck. */
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { outboundSchema } from "~/features/correspondence/outbox/outbound-schemas";
import { outboundPage, requireOutbound } from "~/features/correspondence/outbox/outbox-view.server";
import {
  askForApproval,
  releaseOutbound,
} from "~/features/correspondence/outbox/release-outbound.server";
import { saveOutbound } from "~/features/correspondence/outbox/save-outbound.server";
import { threadPath } from "~/features/correspondence/thread-path";
import { requireThread } from "~/features/correspondence/thread-queries.server";
import { OutboundScreen } from "~/features/correspondence/ui/outbox/outbound-screen";
import { whoIs } from "~/features/correspondence/who-is";
import { requirePermission } from "~/features/identity/session.server";
import { stoppedMail } from "~/features/recovery/guard/stopped-mail.server";
import { parseForm } from "~/platform/forms/forms.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { idParam, refused } from "~/platform/http/http.server";
import type { Translate } from "~/platform/i18n/text-key";
import { nameOf, textsFor } from "~/platform/i18n/texts.server";
import type { Refusal } from "~/platform/verdict";
import { autosaveReply, settledPart } from "~/ui/autosave/autosave-reply";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "correspondence:log");
  const thread = await requireThread(person, params);
  const who = nameOf(person.language, "threads.whom", whoIs(thread));
  return {
    title: textsFor(person.language)("outbox.draftTitle", { who }),
    thread: {
      id: thread.id,
      reference: thread.reference,
      title: thread.title,
      isShared: thread.isShared,
      language: thread.language,
    },
    personId: person.id,
    ...(await outboundPage(person, thread, idParam(params, "outboundId"), stoppedMail)),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "correspondence:send");
  const thread = await requireThread(person, params);
  const t = textsFor(person.language, person.timeZone);
  const mailId = idParam(params, "outboundId");
  await requireOutbound(person, thread, mailId);
  const form = await parseForm(request, outboundSchema, t);
  if (!form.ok) return form.reply;

  const { next, delay, settle, version: versions, ...parts } = form.value;
  const settled = settledPart(settle);
  // Without a script, "take theirs" sends the whole form: that part is left as it stands.
  if (settled?.choice === "theirs") delete versions[settled.part as keyof typeof versions];
  const saved = await saveOutbound(person, mailId, { parts, versions });
  if (!saved.ok) return refused(saved.refusal, t, form.value);
  const { conflicts } = autosaveReply(saved.value.outcomes, {}, new Date());
  const count = Object.keys(conflicts).length;
  if (count > 0) {
    const formError = t("outbox.conflict.error", { count });
    return data({ formError, errors: {}, values: form.value, conflicts }, { status: 409 });
  }
  const here = threadPath(thread, `mails/${mailId}`);
  if (next === "save") return redirectSaying(here, t("outbox.said.saved"));

  const { version } = saved.value;
  if (next === "ask") {
    const asked = await askForApproval(person, mailId, { version, stoppedMail });
    return asked.ok
      ? redirectSaying(threadPath(thread), t("outbox.said.asked"))
      : notLetGo(asked.refusal, t, form.value);
  }
  const released = await releaseOutbound(person, mailId, { version, delay, stoppedMail });
  return released.ok
    ? redirectSaying(threadPath(thread), t("outbox.said.scheduled", { at: released.value.sendAt }))
    : notLetGo(released.refusal, t, form.value);
}

/** That somebody wants no mail is said beside the recipients. */
const notLetGo = (refusal: Refusal, t: Translate, values: Record<string, unknown>) =>
  refusal.key === "outbox.refusals.stopped"
    ? data({ errors: { to: t(refusal.key, refusal.params) }, values }, { status: 409 })
    : refused(refusal, t, values);

export default function OutboundRoute() {
  const { title, ...page } = useLoaderData<typeof loader>();
  return (
    <div className="pt-2">
      <PageHeader
        title={title}
        breadcrumbs={[{ label: page.thread.title, href: threadPath(page.thread) }]}
      />
      <OutboundScreen {...page} key={`${page.mail.id} ${page.mail.state}`} />
    </div>
  );
}
