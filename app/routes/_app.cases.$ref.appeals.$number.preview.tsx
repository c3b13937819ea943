/** The appeal as Meta's reviewer will see it: plain text per door and language. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { appealPath } from "~/features/appeals/appeal-path";
import { doorFacts } from "~/features/appeals/door-choices";
import { appealPreview, wantedText } from "~/features/appeals/preview.server";
import { requireAppeal } from "~/features/appeals/require-appeal.server";
import { AppealPreview } from "~/features/appeals/ui/appeal-preview";
import { requirePermission } from "~/features/identity/session.server";
import { notFound } from "~/platform/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "case:read");
  const appeal = await requireAppeal(person, params);
  if (appeal.origin === "recorded") throw notFound();
  const wanted = wantedText(new URL(request.url), appeal);
  const { reference, number, state } = appeal;
  return {
    title: textsFor(person.language)("appeals.screens.preview.title"),
    appeal: { reference, number, state },
    preview: await appealPreview(appeal, wanted),
    door: doorFacts(wanted.door, person.language),
  };
}

export default function PreviewRoute() {
  const t = useText();
  const { title, appeal, preview, door } = useLoaderData<typeof loader>();
  return (
    <div className="max-w-3xl">
      <p className="mb-3 print:hidden">
        <TextLink to={appealPath(appeal)}>{t("appeals.screens.back")}</TextLink>
      </p>
      <h2 className="mb-4 text-xl font-semibold">{title}</h2>
      <AppealPreview
        appeal={appeal}
        preview={preview}
        door={door}
        path={appealPath(appeal, "preview")}
      />
    </div>
  );
}
