/** The files of a frozen dossier, for somebody who holds a link to it. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { ARCHIVE_NAME } from "~/features/appeals/dossier/dossier-manifest";
import { serveArchive, serveArchived } from "~/features/appeals/dossier/serve-file.server";
import { answerGuest, GUEST_HEADERS } from "~/features/appeals/guests/guest-door.server";
import { noteGuestView } from "~/features/appeals/guests/guest-link-queries.server";
import { textsForReader } from "~/features/identity/page-reader.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const answer = await answerGuest(request, params.token);
  if (answer.state !== "open") {
    const t = await textsForReader(request);
    return closed(t(`guests.closed.${answer.state}`), answer.state === "unknown" ? 404 : 410);
  }
  const name = params["*"] ?? "";
  const file = answer.frozen.files.find((each) => each.name === name);
  if (!file && name !== ARCHIVE_NAME) {
    const t = await textsForReader(request);
    return closed(t("guests.closed.unknown"), 404);
  }
  // Pictures belong to the page that shows them.
  if (file?.mediaType !== "image/jpeg" || name.startsWith("evidence/")) {
    await noteGuestView(answer.linkId, name, request.headers.get("user-agent"));
  }
  const served = file ? await serveArchived(file, answer) : serveArchive(answer.frozen, answer);
  for (const [header, value] of Object.entries(GUEST_HEADERS)) served.headers.set(header, value);
  served.headers.delete("etag");
  return served;
}

const closed = (text: string, status: number) =>
  new Response(`${text}\n`, {
    status,
    headers: { ...GUEST_HEADERS, "content-type": "text/plain; charset=utf-8" },
  });
