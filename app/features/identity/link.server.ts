/**
 * The address at which people reach this installation, for links that leave it.
 * Without PUBLIC_URL it is the one of the request, which whoever sends the
 * request can choose: administrators are told so where mail is on.
 */
import { env } from "~/platform/env.server";

/** Turns a path of ours into a whole address. */
export type LinkTo = (path: string) => string;

export const linkFrom =
  (request: Request): LinkTo =>
  (path) =>
    `${env().PUBLIC_URL ?? new URL(request.url).origin}${path}`;

export const hasPublicUrl = (): boolean => env().PUBLIC_URL !== undefined;
