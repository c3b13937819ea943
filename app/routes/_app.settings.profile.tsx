/** How colleagues see somebody, and how the application meets them. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { changeProfile } from "~/features/identity/profile/change-profile.server";
import { profileSchema } from "~/features/identity/profile/profile-schemas";
import { requirePermission } from "~/features/identity/session.server";
import { ProfileForm } from "~/features/identity/ui/profile/profile-form";
import { parseForm } from "~/platform/forms/forms.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { timeZones } from "~/platform/i18n/zones";
import { ButtonLink } from "~/ui/button-link";
import { Card } from "~/ui/page/card";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "self:manage");
  const t = textsFor(person.language);
  const { name, email, roles, language, timeZone, theme, shortcutsOn } = person;
  return {
    title: t("identity.profile.title"),
    email,
    roles: roles.map((role) => t(`identity.roles.${role}`)).join(", "),
    profile: { name, language, timeZone, theme, shortcutsOn },
    zones: timeZones(),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const person = await requirePermission(request, "self:manage");
  const form = await parseForm(request, profileSchema, textsFor(person.language));
  if (!form.ok) return form.reply;

  await changeProfile(person, form.value);
  const t = textsFor(form.value.language);
  return redirectSaying("/settings/profile", t("identity.profile.saved"));
}

export default function ProfileRoute() {
  const t = useText();
  const { title, email, roles, profile, zones } = useLoaderData<typeof loader>();
  return (
    <div className="max-w-xl">
      <PageHeader title={title} context={t("identity.profile.intro")} />
      <p className="mb-6 text-ink-soft">{t("identity.profile.signInWith", { email, roles })}</p>
      <ProfileForm profile={profile} zones={zones} />
      <Card title={t("calendars.feed.title")} className="mt-8">
        <p className="mb-2 text-ink-soft">{t("calendars.feed.onProfile")}</p>
        <ButtonLink to="/settings/profile/calendar">{t("calendars.feed.link")}</ButtonLink>
      </Card>
    </div>
  );
}
