/** Where somebody who got an apology by mail stops further ones. */
import { env } from "~/platform/env.server";
import type { Language } from "~templates/bilingual";
import { unsubscribeToken } from "./unsubscribe-token.server";

/** Of the addresses at which one press in a mail program stops it (RFC 8058). */
export const ONE_PRESS = "/unsubscribe/now/";

export type UnsubscribeAddress = { page: string; onePress: string };

/** Null where nobody said at which address this installation is reached: a link would lead nowhere. */
export function unsubscribeAddress(
  deliveryId: string,
  language: Language,
): UnsubscribeAddress | null {
  const home = env().PUBLIC_URL;
  if (!home) return null;
  const token = unsubscribeToken(deliveryId);
  return {
    page: `${home}/unsubscribe/${token}?language=${language}`,
    onePress: `${home}${ONE_PRESS}${token}`,
  };
}
