/** Makes a new token for Meta's question. */
import type { ActionFunctionArgs } from "@remix-run/node";
import { requirePermission } from "~/features/identity/session.server";
import { changeVerifyToken } from "~/features/signals/sources/change-secret.server";
import { providerOf } from "~/features/signals/sources/source-provider";
import { sourcePage } from "~/features/signals/sources/source-queries.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { idParam, notFound } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "source:manage");
  const found = await sourcePage(person, idParam(params, "sourceId"));
  if (!found || !providerOf(found.provider)?.shakesHands) throw notFound();
  await changeVerifyToken(person, found.id);
  return redirectSaying(
    `/settings/sources/${found.id}`,
    textsFor(person.language)("sources.page.tokenChanged"),
  );
}
