/** The business calendars of the installation. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import Plus from "lucide-react/icons/plus";
import { calendarsView } from "~/features/clocks/calendars/calendars-view.server";
import { CalendarTable } from "~/features/clocks/ui/calendars/calendar-table";
import { can } from "~/features/identity/permissions";
import { requirePermission } from "~/features/identity/session.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { ButtonLink } from "~/ui/button-link";
import { Empty } from "~/ui/page/empty";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "case:read");
  return {
    title: textsFor(person.language)("calendars.title"),
    calendars: await calendarsView(person),
    mayEdit: can(person, "calendar:edit"),
  };
}

export default function CalendarsRoute() {
  const t = useText();
  const { title, calendars, mayEdit } = useLoaderData<typeof loader>();
  const add = mayEdit && (
    <ButtonLink to="/settings/calendars/new" variant="primary" icon={Plus}>
      {t("calendars.add")}
    </ButtonLink>
  );
  return (
    <>
      <PageHeader title={title} context={t("calendars.context")} action={add || undefined} />
      {calendars.length > 0 ? (
        <CalendarTable calendars={calendars} />
      ) : (
        <Empty title={t("calendars.empty.title")} action={add || undefined}>
          {t("calendars.empty.text")}
        </Empty>
      )}
    </>
  );
}
