/** Sends the administrator who asks a message, to see whether mail arrives. */
import type { ActionFunctionArgs } from "@remix-run/node";
import { sendTestMessage } from "~/features/identity/installation/send-test-message.server";
import { linkFrom } from "~/features/identity/link.server";
import { requirePermission } from "~/features/identity/session.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { textsFor } from "~/platform/i18n/texts.server";

export async function action({ request }: ActionFunctionArgs) {
  const person = await requirePermission(request, "installation:manage");
  const t = textsFor(person.language);
  const isOnItsWay = await sendTestMessage(person, linkFrom(request));
  return redirectSaying(
    "/settings/installation",
    isOnItsWay
      ? t("identity.installation.tested", { email: person.email })
      : t("identity.installation.mailOff"),
  );
}
