/** Notes how much text fits at a door, as somebody found out. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { doorLimitStart, foundLimits } from "~/features/appeals/doors/door-queries.server";
import { doorLimitSchema } from "~/features/appeals/doors/door-schemas";
import { doorsView } from "~/features/appeals/doors/doors-view.server";
import { editDoorLimit } from "~/features/appeals/doors/edit-door-limit.server";
import { requireCase } from "~/features/appeals/require-appeal.server";
import { DoorLimitForm } from "~/features/appeals/ui/doors/door-limit-form";
import { requirePermission } from "~/features/identity/session.server";
import { parseOpened, refusedOpened, saveOpened } from "~/platform/forms/opened-form.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { notFound } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { titleFromLoader } from "~/ui/page-title";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "appeal:submit");
  const found = await requireCase(person, params);
  const wanted = new URL(request.url).searchParams.get("door");
  const { doors } = await doorsView(person, found);
  const door = doors.find(({ key }) => key === wanted)?.key ?? doors[0]?.key;
  if (!door) throw notFound();
  return {
    title: textsFor(person.language)("advice.limit.title"),
    reference: found.reference,
    start: await doorLimitStart(door),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "appeal:submit");
  const { id, reference } = await requireCase(person, params);
  const t = textsFor(person.language, person.timeZone);
  const form = await parseOpened(request, doorLimitSchema, t);
  if (!form.ok) return form.reply;

  const { door } = form.value;
  const noted = await saveOpened(form, {
    stands: () => doorLimitStart(door),
    save: (value) => editDoorLimit(person, id, value),
  });
  return noted.ok
    ? redirectSaying(`/cases/${reference}/appeals/doors#door-${door}`, t("advice.limit.saved"))
    : refusedOpened(noted, form, {
        t,
        words: { softLimit: "advice.limit.softLimit", note: "advice.limit.note" },
        last: (await foundLimits())[door] ?? null,
      });
}

export default function DoorLimitRoute() {
  return <DoorLimitForm {...useLoaderData<typeof loader>()} />;
}
