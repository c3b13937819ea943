/** How one wants to be told of what happens. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePermission } from "~/features/identity/session.server";
import { habitsSchema } from "~/features/notifications/habits/habit-schemas";
import { changeHabits, habitsOf } from "~/features/notifications/habits/habits.server";
import { HabitsForm } from "~/features/notifications/ui/habits-form";
import { parseForm } from "~/platform/forms/forms.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "self:manage");
  const title = textsFor(person.language)("notices.habitsTitle");
  return { title, timeZone: person.timeZone, habits: await habitsOf(person) };
}

export async function action({ request }: ActionFunctionArgs) {
  const person = await requirePermission(request, "self:manage");
  const t = textsFor(person.language);
  const form = await parseForm(request, habitsSchema, t);
  if (!form.ok) return form.reply;
  await changeHabits(person, form.value);
  return redirectSaying("/settings/notifications", t("notices.habitsSaved"));
}

export default function NoticeHabitsRoute() {
  const t = useText();
  const { title, timeZone, habits } = useLoaderData<typeof loader>();
  return (
    <div className="max-w-xl">
      <PageHeader title={title} context={t("notices.habitsContext", { timeZone })} />
      <HabitsForm habits={habits} />
    </div>
  );
}
