/** Links by which people outside read a filed dossier, and what they looked at. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { addressOf, appealPath } from "~/features/appeals/appeal-path";
import { frozenDossier } from "~/features/appeals/dossier/frozen-dossier.server";
import { guestLinksOf } from "~/features/appeals/guests/guest-link-queries.server";
import { guestLinkSchema } from "~/features/appeals/guests/guest-schemas";
import { redactedSince } from "~/features/appeals/guests/redacted-since.server";
import { type MadeLink, shareDossier } from "~/features/appeals/guests/share-dossier.server";
import { requireAppeal } from "~/features/appeals/require-appeal.server";
import { AppealHeader } from "~/features/appeals/ui/appeal-header";
import { GuestLinkForm, NewGuestLink } from "~/features/appeals/ui/guests/guest-link-form";
import { GuestLinkList } from "~/features/appeals/ui/guests/guest-link-list";
import { linkFrom } from "~/features/identity/link.server";
import { can } from "~/features/identity/permissions";
import { requirePermission } from "~/features/identity/session.server";
import { parseForm } from "~/platform/forms/forms.server";
import { refused } from "~/platform/http/http.server";
import { textsFor } from "~/platform/i18n/texts.server";
import { Notice } from "~/ui/page/notice";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const meta = titleFromLoader;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const person = await requirePermission(request, "case:read");
  const appeal = await requireAppeal(person, params);
  const isFrozen = (await frozenDossier(appeal.id)) !== null;
  return {
    title: textsFor(person.language)("guests.title", { round: appeal.round }),
    appeal: addressOf(appeal),
    isFrozen,
    isRedactedSince: await redactedSince(appeal.id),
    links: await guestLinksOf(appeal.id, new Date()),
    mayShare: can(person, "dossier:share"),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePermission(request, "dossier:share");
  const appeal = await requireAppeal(person, params);
  const t = textsFor(person.language, person.timeZone);
  const form = await parseForm(request, guestLinkSchema, t);
  if (!form.ok) return form.reply;

  const made = await shareDossier(person, appeal, form.value, linkFrom(request));
  return made.ok ? made.value : refused(made.refusal, t, form.value);
}

export default function GuestsRoute() {
  const t = useText();
  const { title, appeal, isFrozen, isRedactedSince, links, mayShare } =
    useLoaderData<typeof loader>();
  const made = madeLink(useActionData<unknown>());
  return (
    <>
      <AppealHeader appeal={appeal} title={title} context={t("guests.intro")} />
      <div className="space-y-8">
        {made && <NewGuestLink made={made} />}
        {!isFrozen && <Notice tone="neutral">{t("guests.refusals.notFrozen")}</Notice>}
        {isRedactedSince && <Notice tone="caution">{t("guests.refusals.redactedSince")}</Notice>}
        {isFrozen && !isRedactedSince && mayShare && <GuestLinkForm key={made?.link} />}
        <section aria-labelledby="links">
          <h2 id="links" className="mb-3 text-lg font-semibold">
            {t("guests.links")}
          </h2>
          <GuestLinkList links={links} path={appealPath(appeal, "guests")} mayShare={mayShare} />
        </section>
      </div>
    </>
  );
}

/** The answer of the form: a link, or what was wrong with it. */
const madeLink = (answer: unknown): MadeLink | null =>
  typeof answer === "object" && answer !== null && "link" in answer ? (answer as MadeLink) : null;
