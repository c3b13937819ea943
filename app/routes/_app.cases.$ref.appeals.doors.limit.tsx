/** Notes how much text fits at a door, as somebody found out. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { doorLimitSchema } from "~/features/appeals/doors/door-schemas";
import { doorsView } from "~/features/appeals/doors/doors-view.server";
import { editDoorLimit } from "~/features/appeals/doors/edit-door-limit.server";
import { requireCase } from "~/features/appeals/require-appeal.server";
import { DoorLimitForm } from "~/features/appeals/ui/doors/door-limit-form";
import { requirePermission } from "~/features/identity/session.server";
import { parseForm } from "~/platform/forms/forms.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { notFound, refused } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { titleFromLoader } from "~/ui/page-title";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "appeal:submit");
  const found = await requireCase(person, params);
  const wanted = new URL(request.url).searchParams.get("door");
  const { doors } = await doorsView(person, found);
  const door = doors.find(({ key }) => key === wanted) ?? doors[0];
  if (!door) throw notFound();
  return {
    title: textsFor(person.language)("advice.limit.title"),
    reference: found.reference,
    door,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "appeal:submit");
  const { id, reference } = await requireCase(person, params);
  const t = textsFor(person.language);
  const form = await parseForm(request, doorLimitSchema, t);
  if (!form.ok) return form.reply;

  const noted = await editDoorLimit(person, id, form.value);
  return noted.ok
    ? redirectSaying(
        `/cases/${reference}/appeals/doors#door-${form.value.door}`,
        t("advice.limit.saved"),
      )
    : refused(noted.refusal, t, form.value);
}

export default function DoorLimitRoute() {
  return <DoorLimitForm {...useLoaderData<typeof loader>()} />;
}
