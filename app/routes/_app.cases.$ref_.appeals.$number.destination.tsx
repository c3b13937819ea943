/** Through which door the appeal goes, and in which language. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { appealPath } from "~/features/appeals/appeal-path";
import { chooseDestination } from "~/features/appeals/filing/choose-destination.server";
import { doorChoices } from "~/features/appeals/filing/door-choices";
import { destinationSchema } from "~/features/appeals/filing/filing-schemas";
import { requireAppeal } from "~/features/appeals/require-appeal.server";
import { AppealHeader } from "~/features/appeals/ui/appeal-header";
import { DestinationForm } from "~/features/appeals/ui/filing/destination-form";
import { lastChange } from "~/features/audit/timeline-queries.server";
import { requirePermission } from "~/features/identity/session.server";
import { parseOpened, refusedOpened, saveOpened } from "~/platform/forms/opened-form.server";
import { redirectSaying } from "~/platform/http/flash.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { allow } from "~/platform/verdict";
import { titleFromLoader } from "~/ui/page-title";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "appeal:draft");
  const { reference, number, round, door, language } = await requireAppeal(person, params);
  return {
    title: textsFor(person.language)("appeals.screens.target.title"),
    appeal: { reference, number, round },
    chosen: destinationOf({ door, language }),
    doors: doorChoices(person.language),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "appeal:draft");
  const appeal = await requireAppeal(person, params);
  const t = textsFor(person.language, person.timeZone);
  const form = await parseOpened(request, destinationSchema, t);
  if (!form.ok) return form.reply;

  const saved = await saveOpened(form, {
    stands: async () => destinationOf(await requireAppeal(person, params)),
    save: async (chosen, stands) => {
      const over = stands ? { ...stands, door: stands.door || null } : undefined;
      const verdict = await chooseDestination(person, appeal.id, chosen, new Date(), over);
      return verdict.ok ? allow(chosen) : verdict;
    },
  });
  return saved.ok
    ? redirectSaying(appealPath(appeal), t("appeals.screens.target.saved", saved.value))
    : refusedOpened(saved, form, {
        t,
        words: {
          door: ["appeals.screens.target.door", "appeals.doors"],
          language: ["appeals.screens.target.language", "common.languages"],
        },
        last: await lastChange("appeal", appeal.id, "appeal.destination_chosen"),
      });
}

type Destination = { door: string | null; language: "en" | "id" };

const destinationOf = ({ door, language }: Destination) => ({ door: door ?? "", language });

export default function DestinationRoute() {
  const { title, appeal, chosen, doors } = useLoaderData<typeof loader>();
  return (
    <>
      <AppealHeader appeal={appeal} title={title} />
      <DestinationForm chosen={chosen} doors={doors} path={appealPath(appeal)} />
    </>
  );
}
