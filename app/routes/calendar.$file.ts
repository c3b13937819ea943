/** A private calendar, read by calendar programs at its secret address `/calendar/:token.ics`. */
import { createHash } from "node:crypto";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { feedBehind } from "~/features/cases/clocks/feed.server";
import { linkFrom } from "~/features/identity/link.server";
import { addressKey } from "~/features/identity/sign-in/address-key";
import { takeTry, type Wait } from "~/features/identity/too-many-tries/rate-limits.server";
import { notFound } from "~/platform/http/http.server";
import { clientAddress } from "~/platform/http/request-origin.server";

const SECRET_FILE = /^([\w-]{43})\.ics$/;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const [, token] = SECRET_FILE.exec(params.file ?? "") ?? [];
  const wait = token ? await takeTry("calendar-feed", token) : 0;
  if (wait > 0) throw tooOften(wait);

  const calendar = token ? await feedBehind(token, linkFrom(request)) : null;
  if (calendar === null) {
    const stranger = await takeTry("calendar-address", addressKey(clientAddress(request)));
    throw stranger > 0 ? tooOften(stranger) : notFound();
  }
  const etag = `"${createHash("sha256").update(calendar).digest("base64url")}"`;
  const headers = { etag, "cache-control": "private, no-cache", "referrer-policy": "no-referrer" };
  if (request.headers.get("if-none-match") === etag) {
    return new Response(null, { status: 304, headers });
  }
  return new Response(calendar, {
    headers: {
      ...headers,
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": 'attachment; filename="clocks.ics"',
    },
  });
}

const tooOften = (wait: Wait) =>
  new Response("Too Many Requests", {
    status: 429,
    headers: { "retry-after": `${Math.ceil(wait / 1000)}` },
  });
