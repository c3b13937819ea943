/** Hands mails in that somebody saved; each goes where it belongs. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePermission } from "~/features/identity/session.server";
import { uploadMails } from "~/features/mailroom/receiving/upload-mails.server";
import { MailUploadForm } from "~/features/mailroom/ui/mail-upload-form";
import { redirectSaying } from "~/platform/http/flash.server";
import { refused } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request }: LoaderFunctionArgs) {
  const { language } = await requirePermission(request, "correspondence:log");
  return { title: textsFor(language)("mailroom.upload.title") };
}

export async function action({ request }: ActionFunctionArgs) {
  const person = await requirePermission(request, "correspondence:log");
  const t = textsFor(person.language);
  const taken = await uploadMails(person, request, null);
  if (!taken.ok) return refused(taken.refusal, t);
  const { fresh, again } = taken.value;
  const said = [
    fresh.length > 0 && t("mailroom.upload.done", { count: fresh.length }),
    again > 0 && t("mailroom.upload.again", { count: again }),
  ];
  const [only] = fresh;
  const place = fresh.length === 1 && only ? `/mail/${only.id}` : "/mail";
  return redirectSaying(place, said.filter(Boolean).join(" "));
}

export default function UploadMailRoute() {
  const t = useText();
  const { title } = useLoaderData<typeof loader>();
  const reply = useActionData<{ formError?: string }>();
  return (
    <div className="max-w-xl">
      <PageHeader
        title={title}
        context={t("mailroom.upload.intro")}
        breadcrumbs={[{ label: t("mailroom.title"), href: "/mail" }]}
      />
      <MailUploadForm back="/mail" error={reply?.formError} />
    </div>
  );
}
