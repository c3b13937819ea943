/** One letter in one language, to be reworded. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { lastChangeOf } from "~/features/audit/timeline-queries.server";
import { letterSchema } from "~/features/correspondence/letters/letter-schemas";
import { letterPage, letterParam } from "~/features/correspondence/letters/letter-view.server";
import { rewordLetter } from "~/features/correspondence/letters/letter-wording.server";
import { LetterForm } from "~/features/correspondence/ui/letters/letter-form";
import { requirePermission } from "~/features/identity/session.server";
import { parseOpened, refusedOpened, saveOpened } from "~/platform/forms/opened-form.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { PageHeader } from "~/ui/page/page-header";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";
import { useSaves } from "~/ui/use-saves";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "letter:edit");
  const { key, language } = letterParam(params);
  const page = await letterPage(key, language, person.language);
  return { title: textsFor(person.language)("letters.edit", { letter: page.name }), ...page };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "letter:edit");
  const { key, language } = letterParam(params);
  const t = textsFor(person.language, person.timeZone);
  const form = await parseOpened(request, letterSchema, t);
  if (!form.ok) return form.reply;
  const saved = await saveOpened(form, {
    stands: async () => (await letterPage(key, language, person.language)).values,
    save: (value) => rewordLetter(person, key, language, value),
  });
  return saved.ok
    ? redirectSaying(`/settings/letters/${key}/${language}`, t("letters.saved"))
    : refusedOpened(saved, form, {
        t,
        words: {
          subject: "letters.subject",
          text: "letters.text",
        },
        last: await lastChangeOf({
          subject: { kind: "installation", id: "letters" },
          only: ["letter.reworded", "letter.restored"],
          of: { letter: key, language },
        }),
      });
}

export default function LetterRoute() {
  const t = useText();
  const saves = useSaves();
  const { title, ...page } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title={title}
        context={t(`common.languages.${page.language}`)}
        breadcrumbs={[{ label: t("letters.title"), href: "/settings/letters" }]}
      />
      <LetterForm {...page} key={`${page.name} ${page.language} ${page.isReworded} ${saves}`} />
    </>
  );
}
