/** What every answer tells the browser it may do. Scripts run by nonce only; nobody frames us. */
import type { IncomingMessage, ServerResponse } from "node:http";
import helmet from "helmet";

type SecurityChoice = { nonce: string; https: boolean; development: boolean };

export function setSecurityHeaders(
  message: IncomingMessage,
  response: ServerResponse,
  { nonce, https, development }: SecurityChoice,
): void {
  const own = "'self'";
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: [own],
        scriptSrc: [own, `'nonce-${nonce}'`],
        // Dialogs and menus set inline styles for scroll locking and positions.
        styleSrc: [own, "'unsafe-inline'"],
        imgSrc: [own, "data:", "blob:"],
        fontSrc: [own],
        connectSrc: development ? [own, "ws:"] : [own],
        frameSrc: [own],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: [own],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: https ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    referrerPolicy: { policy: "same-origin" },
    xFrameOptions: { action: "deny" },
  })(message, response, () => {});
  response.setHeader("permissions-policy", "camera=(self), geolocation=(), microphone=()");
}
