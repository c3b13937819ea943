/** Writes down what one customer missed. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePermission } from "~/features/identity/session.server";
import { recoveryDoor } from "~/features/recovery/recovery-door.server";
import { addRequest } from "~/features/recovery/requests/add-request.server";
import { newRequestSchema } from "~/features/recovery/requests/request-schemas";
import { RequestForm } from "~/features/recovery/requests/ui/request-form";
import { parseForm } from "~/platform/forms/forms.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { refused } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { wallClockOf } from "~/platform/i18n/wall-clock";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "recovery:work");
  const { of, recovery } = await recoveryDoor(person, params);
  return {
    title: textsFor(person.language)("requests.form.title"),
    back: `${recovery}/requests`,
    zone: person.timeZone,
    happenedAt: wallClockOf(new Date(), person.timeZone).slice(0, 14).concat("00"),
    hasBusiness: of.businessId !== null,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "recovery:work");
  const { of, recovery } = await recoveryDoor(person, params);
  const t = textsFor(person.language, person.timeZone);
  const form = await parseForm(request, newRequestSchema, t);
  if (!form.ok) return form.reply;
  const added = await addRequest(person, of.id, form.value);
  return added.ok
    ? redirectSaying(`${recovery}/requests`, t("requests.said.added"))
    : refused(added.refusal, t, form.value);
}

export default function NewRequestRoute() {
  const t = useText();
  const { title, hasBusiness: _, ...form } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title={title}
        context={t("requests.form.about")}
        breadcrumbs={[{ label: t("requests.title"), href: form.back }]}
      />
      <RequestForm {...form} />
    </>
  );
}
