/** A page may turn away from what is still being sent to it, at any moment: the process lives on. */
import { request } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type FrontDoor, openFrontDoor } from "~/platform/http/front-door.server";

const BYTES = 1_000_000;
const TIMES = 60;

let door: FrontDoor;
let turns = 0;

beforeAll(async () => {
  door = await openFrontDoor({
    port: 0,
    host: "127.0.0.1",
    trustedProxies: 0,
    development: false,
    largestUpload: () => 0,
    files: (_message, _response, pass) => pass(),
    pages: async ({ body }) => {
      await turnAway(body);
      return new Response("No");
    },
    bare: [],
  });
});
afterAll(() => door.close());

/** Unread, after some of it, or in the middle of asking for more. */
async function turnAway(body: Request["body"]): Promise<void> {
  const reader = body?.getReader();
  turns += 1;
  for (let piece = 0; piece < turns % 4; piece += 1) await reader?.read();
  // Meanwhile more than one piece waits to be read.
  await pause(5);
  const more = turns % 2 === 0 ? reader?.read() : undefined;
  await reader?.cancel();
  await more;
}

const send = () =>
  new Promise<number | undefined>((resolve, reject) => {
    const headers = {
      "sec-fetch-site": "same-origin",
      "content-type": "multipart/form-data; boundary=x",
      "content-length": BYTES,
    };
    const to = { host: "127.0.0.1", port: door.port, method: "POST", path: "/upload", headers };
    const sent = request(to, (answer) => {
      answer.resume();
      answer.once("end", () => resolve(answer.statusCode));
    });
    sent.on("error", reject);
    sent.end(Buffer.alloc(BYTES));
  });

it("answers whoever still sends what nobody reads", async () => {
  for (let time = 0; time < TIMES; time += 1) expect(await send()).toBe(200);
});
