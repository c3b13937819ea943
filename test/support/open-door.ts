/** The real front door on a free port, with nothing but the doors for machines behind it. */
import { afterAll, beforeAll } from "vitest";
import { largestUpload } from "~/features/evidence/upload-limits";
import { handInDoor } from "~/features/mailroom/receiving/hand-in-door.server";
import { webhookDoor } from "~/features/signals/receiving/receive-webhook.server";
import { type FrontDoor, openFrontDoor } from "~/platform/http/front-door.server";

/** Opens before the tests of a file and closes after them. */
export function openDoor(): { origin: () => string } {
  let door: FrontDoor | undefined;
  beforeAll(async () => {
    door = await openFrontDoor({
      port: 0,
      host: "127.0.0.1",
      trustedProxies: 0,
      development: false,
      largestUpload,
      files: (_message, _response, pass) => pass(),
      pages: async () => new Response("A page", { status: 404 }),
      bare: [webhookDoor, handInDoor],
    });
  });
  afterAll(() => door?.close());
  return { origin: () => `http://127.0.0.1:${door?.port}` };
}
