/** Asks a connection at once. */
import type { ActionFunctionArgs } from "@remix-run/node";
import { requirePermission } from "~/features/identity/session.server";
import { type AskedNow, askNow } from "~/features/intake/polling/ask-now.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { idParam, notFound } from "~/platform/http/http.server";
import type { TextKey } from "~/platform/i18n/text-key";
import { textsFor } from "~/platform/i18n/texts.server";

const SAID: Readonly<Record<AskedNow, TextKey>> = {
  answered: "polls.page.answeredNow",
  failed: "polls.page.failedNow",
  asking: "polls.page.takesLong",
  busy: "polls.page.busy",
  paused: "polls.page.isPaused",
};

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "source:manage");
  const id = idParam(params, "pollId");
  const outcome = await askNow(person, id);
  if (!outcome) throw notFound();
  return redirectSaying(`/settings/sources/polls/${id}`, textsFor(person.language)(SAID[outcome]));
}
