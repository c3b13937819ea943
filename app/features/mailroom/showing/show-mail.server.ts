/** Hands out a mail as its sender designed it, made harmless, or byte for byte as it came. */
import { SAFE_HEADERS } from "~/features/evidence/download-exhibit.server";
import type { Person } from "~/features/identity/person";
import { readRaw } from "~/features/mailroom/filing/file-mail.server";
import { requireMail } from "~/features/mailroom/inbox/mail-queries.server";
import { parseMail } from "~/features/mailroom/reading/parse-mail.server";
import { isOutlookFile } from "~/features/mailroom/reading/parse-outlook.server";
import { notFound } from "~/platform/http/http.server";
import { HTML_HEADERS, htmlPage, safeHtml } from "./safe-html.server";

export async function mailAsDesigned(person: Person, id: string | undefined): Promise<Response> {
  const { rawSha256, hasHtml } = await requireMail(person, id);
  if (!rawSha256 || !hasHtml) throw notFound();
  const { html, files } = await parseMail(await readRaw(rawSha256));
  return new Response(htmlPage(safeHtml(html ?? "", files)), { headers: HTML_HEADERS });
}

export async function rawMail(person: Person, id: string | undefined): Promise<Response> {
  const mail = await requireMail(person, id);
  if (!mail.rawSha256) throw notFound();
  const raw = await readRaw(mail.rawSha256);
  const ending = isOutlookFile(raw) ? "msg" : "eml";
  return new Response(new Uint8Array(raw), {
    headers: {
      ...SAFE_HEADERS,
      "content-type": ending === "msg" ? "application/vnd.ms-outlook" : "message/rfc822",
      "content-disposition": `attachment; filename="mail-${mail.id.slice(-8)}.${ending}"`,
      "cache-control": "private, no-store",
    },
  });
}
