/** What stands around this installation, as an administrator should know it. */
import { hasPublicUrl, linkFrom } from "~/features/identity/link.server";
import { mailServer } from "~/features/mail/mail-server.server";
import { env } from "~/platform/env.server";
import { isHttps } from "~/platform/http/request-origin.server";

export type Surroundings = ReturnType<typeof surroundings>;

export function surroundings(request: Request) {
  const mail = mailServer();
  return {
    isHttps: isHttps(request),
    /** Somebody passes requests on, and nobody said that they may be believed. */
    hasUnknownProxy: env().TRUST_PROXY === 0 && request.headers.has("x-forwarded-for"),
    mail: mail && { server: new URL(mail.url).hostname, from: mail.from },
    origin: linkFrom(request)(""),
    hasPublicUrl: hasPublicUrl(),
  };
}
