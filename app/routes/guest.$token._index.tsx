/** A frozen dossier for somebody outside who holds a link to it. Nothing else of the house is here. */
import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { answerGuest, GUEST_HEADERS } from "~/features/appeals/guests/guest-door.server";
import { noteGuestView } from "~/features/appeals/guests/guest-link-queries.server";
import { guestPage } from "~/features/appeals/guests/guest-page.server";
import { GuestDossier } from "~/features/appeals/ui/guests/guest-dossier";
import { languageHeaders, textsForReader } from "~/features/identity/page-reader.server";
import { StrangerPage } from "~/features/identity/ui/sign-in/stranger-page";
import { titleFromLoader } from "~/ui/page-title";
import { useText } from "~/ui/text";

export const handle = { noScript: true };
export const meta = titleFromLoader;
export const headers = () => GUEST_HEADERS;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const t = await textsForReader(request);
  const answer = await answerGuest(request, params.token);
  const init = { headers: languageHeaders(request) };
  if (answer.state !== "open") {
    const page = { title: t(`guests.closed.${answer.state}`), dossier: null };
    return data(page, { ...init, status: answer.state === "unknown" ? 404 : 410 });
  }
  await noteGuestView(answer.linkId, "", request.headers.get("user-agent"));
  const title = t("guests.page.title", { reference: answer.reference });
  return data({ title, dossier: guestPage(answer, `/guest/${params.token}`) }, init);
}

export default function GuestRoute() {
  const t = useText();
  const { title, dossier } = useLoaderData<typeof loader>();
  if (!dossier) return <StrangerPage title={title}>{t("guests.closed.text")}</StrangerPage>;
  return (
    <StrangerPage title={title} intro={<p>{t("guests.page.intro")}</p>}>
      <GuestDossier {...dossier} />
    </StrangerPage>
  );
}
