/**
 * The signature over a message: `t=<seconds>,v1=<hex>`, HMAC-SHA256 of `<seconds>.<body>` with the
 * webhook's secret. The time is signed too, so that an old message cannot be sent again.
 */
import { createHmac } from "node:crypto";

export const SIGNATURE_HEADER = "reinstate-signature";

export function signatureOf(secret: string, body: string, now: Date): string {
  const seconds = Math.floor(now.getTime() / 1000);
  const digest = createHmac("sha256", secret).update(`${seconds}.${body}`).digest("hex");
  return `t=${seconds},v1=${digest}`;
}
