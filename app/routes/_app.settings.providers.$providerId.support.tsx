/** How a provider's support works: hours, promises, contacts, and the way up. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { providerPage } from "~/features/assets/asset-page-queries.server";
import { providerSupportSchema } from "~/features/assets/asset-schemas";
import { writeContacts } from "~/features/assets/provider-contacts";
import { saveProviderSupport } from "~/features/assets/save-provider-support.server";
import { SupportForm } from "~/features/assets/ui/support-form";
import { lastChange } from "~/features/audit/timeline-queries.server";
import { calendarChoices } from "~/features/clocks/calendars/calendar-queries.server";
import { requirePermission } from "~/features/identity/session.server";
import { parseOpened, refusedOpened, saveOpened } from "~/platform/forms/opened-form.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { idParam, notFound } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "provider:edit");
  const found = await providerPage(person, idParam(params, "providerId"));
  if (!found) throw notFound();
  const { id, name, calendar } = found;
  return {
    title: textsFor(person.language)("assets.support.editTitle", { name }),
    name,
    back: `/settings/providers/${id}`,
    calendars: await calendarChoices(person.language, calendar?.id ?? null),
    start: supportStart(found),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "provider:edit");
  const found = await providerPage(person, idParam(params, "providerId"));
  if (!found) throw notFound();
  const t = textsFor(person.language, person.timeZone);
  const form = await parseOpened(request, providerSupportSchema, t);
  if (!form.ok) return form.reply;

  const saved = await saveOpened(form, {
    stands: async () => {
      const stands = await providerPage(person, found.id);
      return stands && supportStart(stands);
    },
    save: (value) => saveProviderSupport(person, found.id, value),
  });
  return saved.ok
    ? redirectSaying(`/settings/providers/${found.id}`, t("assets.support.saved"))
    : refusedOpened(saved, form, {
        t,
        words: {
          contacts: "assets.support.contacts",
          escalation: "assets.support.escalation",
          calendarId: [
            "assets.support.hours",
            await calendarChoices(person.language, found.calendar?.id ?? null),
          ],
          replyHours: "assets.support.reply",
          solveHours: "assets.support.solve",
        },
        last: await lastChange("provider", found.id, "provider.support_changed"),
      });
}

type Support = NonNullable<Awaited<ReturnType<typeof providerPage>>>;

const supportStart = ({ version, calendar, replyHours, solveHours, ...rest }: Support) => ({
  version,
  calendarId: calendar?.id ?? "",
  replyHours: replyHours ? String(replyHours) : "",
  solveHours: solveHours ? String(solveHours) : "",
  escalation: rest.escalation,
  contacts: writeContacts(rest.contacts),
});

export default function ProviderSupportRoute() {
  const t = useText();
  const { title, name, ...page } = useLoaderData<typeof loader>();
  return (
    <div className="max-w-xl">
      <PageHeader
        title={title}
        breadcrumbs={[
          { label: t("assets.providers.title"), href: "/settings/providers" },
          { label: name, href: page.back },
        ]}
      />
      <SupportForm {...page} />
    </div>
  );
}
