/** The letters that mail to providers begins with. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { letterList } from "~/features/correspondence/letters/letter-view.server";
import { requirePermission } from "~/features/identity/session.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";
import { TextLink } from "~/ui/text-link";

export const meta = titleFromLoader;

export async function loader({ request }: LoaderFunctionArgs) {
  const { language } = await requirePermission(request, "letter:edit");
  return { title: textsFor(language)("letters.title"), letters: await letterList(language) };
}

export default function LettersRoute() {
  const t = useText();
  const { title, letters } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title={title} context={t("letters.about")} />
      <ul className="max-w-prose divide-y divide-line">
        {letters.map(({ key, name, wordings }) => (
          <li key={key} className="py-3">
            <p className="font-medium">{name}</p>
            <ul className="mt-1 space-y-1 text-sm text-ink-soft">
              {wordings.map(({ language, isReworded, byName }) => (
                <li key={language}>
                  <TextLink to={`/settings/letters/${key}/${language}`}>
                    {t(`common.languages.${language}`)}
                  </TextLink>{" "}
                  {isReworded ? t("letters.reworded", { name: byName }) : t("letters.original")}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </>
  );
}
