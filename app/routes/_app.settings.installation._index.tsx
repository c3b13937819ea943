/** The installation: its name, its defaults, and whether its connection and mail are in order. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { lastChange } from "~/features/audit/timeline-queries.server";
import { changeInstallation } from "~/features/identity/installation/change-installation.server";
import { customerDaysLabel } from "~/features/identity/installation/customer-days-label";
import { installationForm } from "~/features/identity/installation/installation-queries.server";
import {
  CUSTOMER_DAYS,
  installationSchema,
} from "~/features/identity/installation/installation-schemas";
import { surroundings } from "~/features/identity/installation/surroundings.server";
import { requirePermission } from "~/features/identity/session.server";
import { InstallationForm } from "~/features/identity/ui/installation/installation-form";
import { OutboxTable } from "~/features/identity/ui/installation/outbox-table";
import { Surroundings } from "~/features/identity/ui/installation/surroundings";
import { Part } from "~/features/identity/ui/part";
import { recentMail } from "~/features/mail/outbox.server";
import { parseOpened, refusedOpened, saveOpened } from "~/platform/forms/opened-form.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { timeZones } from "~/platform/i18n/zones";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";
import { useSaves } from "~/ui/use-saves";

export const meta = titleFromLoader;

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "installation:manage");
  return {
    title: textsFor(person.language)("identity.installation.title"),
    installation: await installationForm(),
    zones: timeZones(),
    surroundings: surroundings(request),
    messages: await recentMail(10),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const person = await requirePermission(request, "installation:manage");
  const t = textsFor(person.language, person.timeZone);
  const form = await parseOpened(request, installationSchema, t);
  if (!form.ok) return form.reply;

  const saved = await saveOpened(form, {
    stands: installationForm,
    save: async (value, stands) =>
      changeInstallation(person, value, stands ? installationSchema.parse(stands) : {}),
  });
  return saved.ok
    ? redirectSaying("/settings/installation", t("identity.installation.saved"))
    : refusedOpened(saved, form, {
        t,
        words: {
          organisation: "identity.fields.organisation",
          language: ["identity.fields.language", "common.languages"],
          timeZone: "identity.fields.timeZone",
          deliveryDays: "identity.fields.deliveryDays",
          customerDays: [
            "identity.fields.customerDays",
            CUSTOMER_DAYS.map((days) => ({ value: days, label: customerDaysLabel(days, t) })),
          ],
        },
        last: await lastChange("installation", "1", "installation.changed"),
      });
}

export default function InstallationRoute() {
  const t = useText();
  const saves = useSaves();
  const {
    title,
    installation,
    zones,
    surroundings: around,
    messages,
  } = useLoaderData<typeof loader>();
  return (
    <div className="max-w-3xl space-y-6">
      <PageHeader title={title} context={t("identity.installation.intro")} />
      <Part title={t("identity.installation.connection")}>
        <Surroundings {...around} />
      </Part>
      <Part title={t("identity.installation.defaults")}>
        <InstallationForm key={saves} installation={installation} zones={zones} />
      </Part>
      {around.mail && (
        <Part title={t("identity.installation.outbox")}>
          <OutboxTable messages={messages} />
        </Part>
      )}
    </div>
  );
}
