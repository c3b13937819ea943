/** In which language, zone and theme a page speaks to whoever asks, signed in or not. */

import { isDatabaseAway } from "~/platform/database/database-away.server";
import { db } from "~/platform/db.server";
import { parseCookie } from "~/platform/http/cookies.server";
import type { Translate } from "~/platform/i18n/text-key";
import { textsFor } from "~/platform/i18n/texts.server";
import type { Language } from "~templates/bilingual";
import { findPerson } from "./session.server";

const LANGUAGE_COOKIE = "language";

/** While the database is away the page still speaks, so that it can say so. */
export async function pageReader(request: Request) {
  try {
    return await knownReader(request);
  } catch (cause) {
    if (!isDatabaseAway(cause)) throw cause;
    const language = chosen(request) ?? preferred(request);
    return { language, timeZone: "UTC", theme: "system" as const };
  }
}

async function knownReader(request: Request) {
  const person = await findPerson(request);
  if (person) {
    const { language, timeZone, theme } = person;
    return { language, timeZone, theme };
  }
  const installation = await db.installation.findFirst({
    select: { language: true, timeZone: true },
  });
  return {
    language: chosen(request) ?? installation?.language ?? preferred(request),
    timeZone: installation?.timeZone ?? "UTC",
    theme: "system" as const,
  };
}

/** What somebody who is not signed in picked on a page before. */
function chosen(request: Request): Language | null {
  const asked = new URL(request.url).searchParams.get("language");
  const kept = parseCookie(request.headers.get("cookie"), LANGUAGE_COOKIE);
  return (
    [asked, kept].find(
      (language): language is Language => language === "en" || language === "id",
    ) ?? null
  );
}

const preferred = (request: Request): Language =>
  /^\s*(id|in)\b/i.test(request.headers.get("accept-language") ?? "") ? "id" : "en";

/** Keeps the language that a link on the page chose, for the pages after it. */
export function languageHeaders(request: Request): HeadersInit {
  const asked = new URL(request.url).searchParams.get("language");
  return asked === "en" || asked === "id"
    ? {
        "set-cookie": `${LANGUAGE_COOKIE}=${asked}; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax`,
      }
    : {};
}

/** Words for somebody who is not signed in, in the language of their page. */
export async function textsForReader(request: Request): Promise<Translate> {
  const { language, timeZone } = await pageReader(request);
  return textsFor(language, timeZone);
}
