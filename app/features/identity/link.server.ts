/**
 * The address at which people reach this installation, for links that leave it.
 * Without PUBLIC_URL it is the one of the request, which is good enough for
 * whoever is shown the link and asked for it themselves.
 */
import { env } from "~/platform/env.server";

/** Turns a path of ours into a whole address. */
export type LinkTo = (path: string) => string;

export const linkFrom =
  (request: Request): LinkTo =>
  (path) =>
    `${env().PUBLIC_URL ?? new URL(request.url).origin}${path}`;

/**
 * For links in mails: whoever has a mail sent to somebody else may not choose where its link leads.
 * Null without PUBLIC_URL; no mail leaves then either.
 */
export const linkFromHome = (): LinkTo | null => {
  const home = env().PUBLIC_URL;
  return home ? (path) => `${home}${path}` : null;
};

export const hasPublicUrl = (): boolean => env().PUBLIC_URL !== undefined;
