/** Any two rounds of a case beside each other. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireCase } from "~/features/appeals/require-appeal.server";
import { compareRounds } from "~/features/appeals/together/compare-rounds.server";
import { AppealsHeader } from "~/features/appeals/ui/appeals-header";
import { ComparedRounds } from "~/features/appeals/ui/together/compared-rounds";
import { requirePermission } from "~/features/identity/session.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { Empty } from "~/ui/page/empty";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "case:read");
  const { id, reference } = await requireCase(person, params);
  return {
    title: textsFor(person.language)("together.rounds.title"),
    reference,
    compared: await compareRounds(id, new URL(request.url), person.language),
  };
}

export default function CompareRoute() {
  const t = useText();
  const { title, reference, compared } = useLoaderData<typeof loader>();
  return (
    <>
      <AppealsHeader reference={reference} title={title} context={t("together.rounds.intro")} />
      {compared ? (
        <ComparedRounds compared={compared} />
      ) : (
        <Empty title={t("together.rounds.none")}>{t("together.rounds.noneText")}</Empty>
      )}
    </>
  );
}
