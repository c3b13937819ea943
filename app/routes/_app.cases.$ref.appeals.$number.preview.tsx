/** The appeal as Meta's reviewer will see it: plain text per door and language. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { appealPath } from "~/features/appeals/appeal-path";
import { appealPreview, wantedText } from "~/features/appeals/document/preview.server";
import { foundLimits } from "~/features/appeals/doors/door-queries.server";
import { doorFacts } from "~/features/appeals/filing/door-choices";
import { requireAppeal } from "~/features/appeals/require-appeal.server";
import { AppealHeader } from "~/features/appeals/ui/appeal-header";
import { AppealPreview } from "~/features/appeals/ui/review/appeal-preview";
import { requirePermission } from "~/features/identity/session.server";
import { notFound } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { titleFromLoader } from "~/ui/page-title";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "case:read");
  const appeal = await requireAppeal(person, params);
  if (appeal.origin === "recorded") throw notFound();
  const wanted = wantedText(new URL(request.url), appeal);
  const { reference, number, round, state } = appeal;
  return {
    title: textsFor(person.language)("appeals.screens.preview.title"),
    appeal: { reference, number, round, state },
    preview: await appealPreview(appeal, wanted),
    door: doorFacts(wanted.door, person.language, (await foundLimits())[wanted.door]),
  };
}

export default function PreviewRoute() {
  const { title, appeal, preview, door } = useLoaderData<typeof loader>();
  return (
    <div className="max-w-3xl">
      <AppealHeader appeal={appeal} title={title} />
      <AppealPreview
        appeal={appeal}
        preview={preview}
        door={door}
        path={appealPath(appeal, "preview")}
      />
    </div>
  );
}
