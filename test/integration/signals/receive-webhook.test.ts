import { createHmac, randomBytes } from "node:crypto";
import { request as startRequest } from "node:http";
import { beforeEach, describe, expect, it } from "vitest";
import { TEST_HEADER, testMark } from "~/features/signals/receiving/receive-webhook.server";
import { db } from "~/platform/db.server";
import { openBytes, sealText } from "~/platform/sealed-bytes.server";
import { createSource, SECRET } from "~test/factories/signal-source";
import { openDoor } from "~test/support/open-door";

const door = openDoor();

type Source = Awaited<ReturnType<typeof createSource>>;

const signature = (body: Buffer | string, secret = SECRET) =>
  `sha256=${createHmac("sha256", secret).update(body).digest("hex")}`;

const send = (
  { endpoint }: Pick<Source, "endpoint">,
  body: Buffer | string,
  headers: Record<string, string> = { "x-hub-signature-256": signature(body) },
) =>
  fetch(`${door.origin()}/webhooks/${endpoint}`, {
    method: "POST",
    body: body as string,
    headers: { "content-type": "application/json", ...headers },
  });

const counts = async () =>
  Object.fromEntries(
    (await db.deliveryCount.findMany()).map(({ verdict, count }) => [verdict, count]),
  );

const event = (number: number) =>
  JSON.stringify({ object: "whatsapp_business_account", entry: [{ id: String(number) }] });

describe("a delivery to a source", () => {
  let source: Source;
  beforeEach(async () => {
    source = await createSource({ verifyToken: "our-token" });
  });

  it("is stored byte for byte before it is answered, from no page of ours", async () => {
    const body = Buffer.from('{"a" : "\\u00e9é", "id": 90071992547409931}\r\n');

    const answer = await send(source, body);

    expect(answer.status).toBe(200);
    const kept = await db.delivery.findFirstOrThrow();
    expect(openBytes("delivery", kept.body).equals(body)).toBe(true);
    expect(kept).toMatchObject({
      sourceId: source.id,
      provider: "meta",
      arrivedBy: "webhook",
      proof: "signed",
      state: "waiting",
      headers: { "content-type": "application/json", "x-hub-signature-256": signature(body) },
    });
  });

  it("that comes again is answered 200, and stored once", async () => {
    const answers = [await send(source, event(1)), await send(source, event(1))];

    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(await db.delivery.count()).toBe(1);
    expect(await counts()).toEqual({ accepted: 1, repeated: 1 });
  });

  it.each([
    ["malformed JSON", '{"object": '],
    ["no JSON at all", "hello"],
    ["nothing", ""],
    ["bytes that are no text", Buffer.from([0xff, 0xfe, 0x00, 0x80])],
  ])("with a good signature and %s is stored all the same", async (_what, body) => {
    const answer = await send(source, body);

    expect(answer.status).toBe(200);
    const kept = await db.delivery.findFirstOrThrow();
    expect(openBytes("delivery", kept.body).equals(Buffer.from(body as string))).toBe(true);
  });

  it("with a wrong signature is refused, counted, and only sampled, encrypted", async () => {
    const answer = await send(source, event(1), { "x-hub-signature-256": signature("other") });

    expect(answer.status).toBe(401);
    expect(await db.delivery.count()).toBe(0);
    expect(await counts()).toEqual({ bad_signature: 1 });
    const sample = await db.refusedDelivery.findFirstOrThrow();
    expect(openBytes("refused delivery", sample.body).toString()).toBe(event(1));
    expect(Buffer.from(sample.body).includes("whatsapp")).toBe(false);
  });

  it("without a signature is refused as such", async () => {
    expect((await send(source, event(1), {})).status).toBe(401);
    expect(await counts()).toEqual({ no_signature: 1 });
  });

  it("that is refused leaves twenty samples at most, the last ones, of four kilobytes", async () => {
    const large = "x".repeat(10_000);
    for (const batch of [0, 1, 2]) {
      await Promise.all(
        Array.from({ length: 15 }, (_, number) =>
          send(source, `${batch} ${number} ${large}`, { "x-hub-signature-256": "sha256=00" }),
        ),
      );
    }

    const kept = await db.refusedDelivery.findMany({ orderBy: { id: "desc" } });
    expect(kept).toHaveLength(20);
    const bodies = kept.map(({ body }) => openBytes("refused delivery", body).toString());
    expect(bodies.filter((body) => body.startsWith("2 "))).toHaveLength(15);
    expect(bodies.filter((body) => body.startsWith("1 "))).toHaveLength(5);
    expect(bodies.every(({ length }) => length === 4096)).toBe(true);
    expect(await counts()).toEqual({ bad_signature: 45 });
  });

  it("of exactly three megabytes is taken; one byte more is refused and counted", async () => {
    const most = Buffer.alloc(3 * 1024 * 1024, 0x20);
    const more = Buffer.concat([most, Buffer.from(" ")]);

    expect((await send(source, most)).status).toBe(200);
    expect((await send(source, more)).status).toBe(413);
    expect(await counts()).toEqual({ accepted: 1, too_large: 1 });
    expect(await db.delivery.count()).toBe(1);
  });

  it("that is far too large is cut off, and the next one is served", async () => {
    await send(source, Buffer.alloc(20 * 1024 * 1024)).catch(() => {});

    expect((await send(source, event(1))).status).toBe(200);
    expect(await db.delivery.count()).toBe(1);
  });

  it("is believed with the old secret until the change is over, and no longer", async () => {
    const [old, fresh] = ["old_secret", "new_secret"];
    const soon = new Date(Date.now() + 60_000);
    const { id } = await createSource({
      endpoint: "a".repeat(32),
      secret: fresh,
      previousSecret: old,
      previousUntil: soon,
    });
    const at = { endpoint: "a".repeat(32) };
    const by = (secret: string) => ({ "x-hub-signature-256": signature(event(1), secret) });

    expect((await send(at, event(1), by(old))).status).toBe(200);
    expect((await send(at, event(1), by(fresh))).status).toBe(200);

    await db.signalSource.update({
      where: { id },
      data: { previousUntil: new Date(Date.now() - 1) },
    });
    // What is remembered of a source for a second still names the old secret; its time is over all the same.
    await new Promise((done) => setTimeout(done, 1100));
    expect((await send(at, event(1), by(old))).status).toBe(401);
  });

  it("is believed with a new secret at once, though the old one is remembered", async () => {
    await send(source, event(1));
    await db.signalSource.update({
      where: { id: source.id },
      data: { secret: sealText("source secret", "brand_new") },
    });

    const answer = await send(source, event(2), {
      "x-hub-signature-256": signature(event(2), "brand_new"),
    });

    expect(answer.status).toBe(200);
  });

  it("is refused nowhere for the headers a browser elsewhere would send", async () => {
    const answer = await send(source, event(1), {
      "x-hub-signature-256": signature(event(1)),
      origin: "https://elsewhere.example",
      "sec-fetch-site": "cross-site",
    });

    expect(answer.status).toBe(200);
  });

  it("is answered with headers that let nothing run, load or frame", async () => {
    const { headers } = await send(source, event(1));

    expect(headers.get("content-security-policy")).toBe(
      "default-src 'none';frame-ancestors 'none'",
    );
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("content-type")).toBe("text/plain; charset=utf-8");
    expect(headers.get("x-powered-by")).toBeNull();
  });

  it("counts as a test only when this installation made it", async () => {
    const marked = (mark: string) => ({
      "x-hub-signature-256": signature(event(1)),
      [TEST_HEADER]: mark,
    });
    await send(source, event(1), marked(testMark(source.endpoint, Buffer.from(event(2)))));
    await send(source, event(2), {
      "x-hub-signature-256": signature(event(2)),
      [TEST_HEADER]: testMark(source.endpoint, Buffer.from(event(2))),
    });

    const kept = await db.delivery.findMany({ orderBy: { id: "asc" } });
    expect(kept.map(({ arrivedBy }) => arrivedBy)).toEqual(["webhook", "test"]);
    expect(await counts()).toEqual({ accepted: 1, tested: 1 });
  });

  it("whose sender goes away in the middle is not stored, and harms nobody", async () => {
    await new Promise<void>((done) => {
      const half = startRequest(`${door.origin()}/webhooks/${source.endpoint}`, {
        method: "POST",
        headers: { "content-length": "1000", "x-hub-signature-256": signature("x") },
      });
      half.on("error", () => done());
      half.write("half", () => half.destroy(new Error("gone")));
    });

    expect((await send(source, event(1))).status).toBe(200);
    expect(await db.delivery.count()).toBe(1);
  });

  it("is taken by each of many that arrive together", async () => {
    const answers = await Promise.all(
      Array.from({ length: 300 }, (_, number) => send(source, event(number % 200))),
    );

    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(await db.delivery.count()).toBe(200);
    expect(await counts()).toEqual({ accepted: 200, repeated: 100 });
  });
});

describe("an address", () => {
  it("that no source has is not found, however long or strange", async () => {
    const nowhere = ["x".repeat(32), "x".repeat(5000), "..%2f..", "%00", "a b", ""];
    for (const endpoint of nowhere) {
      expect((await send({ endpoint }, event(1))).status, endpoint).toBe(404);
    }
    expect((await send({ endpoint: `${"x".repeat(32)}/more` }, event(1))).status).toBe(404);
  });

  it("of an archived source is gone", async () => {
    const source = await createSource({ archivedAt: new Date() });

    expect((await send(source, event(1))).status).toBe(410);
    expect(await db.delivery.count()).toBe(0);
  });

  it("takes deliveries with POST only", async () => {
    const source = await createSource({ provider: "ycloud" });

    for (const method of ["GET", "HEAD", "PUT", "PATCH", "DELETE", "OPTIONS"]) {
      const answer = await fetch(`${door.origin()}/webhooks/${source.endpoint}`, { method });
      expect(answer.status, method).toBe(405);
      expect(answer.headers.get("allow")).toBe("POST");
    }
  });
});

describe("Meta's question", () => {
  const ask = (endpoint: string, query: string) =>
    fetch(`${door.origin()}/webhooks/${endpoint}?${query}`);

  it("is answered with the bare challenge when the token is right", async () => {
    const { endpoint } = await createSource({ verifyToken: "our-token" });

    const answer = await ask(
      endpoint,
      "hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=our-token",
    );

    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe("1158201444");
    expect(answer.headers.get("content-type")).toBe("text/plain; charset=utf-8");
  });

  it.each([
    ["a wrong token", "hub.mode=subscribe&hub.challenge=1&hub.verify_token=other"],
    ["no token", "hub.mode=subscribe&hub.challenge=1"],
    ["an empty token", "hub.mode=subscribe&hub.challenge=1&hub.verify_token="],
    ["no challenge", "hub.mode=subscribe&hub.verify_token=our-token"],
    ["another mode", "hub.mode=unsubscribe&hub.challenge=1&hub.verify_token=our-token"],
    [
      "two tokens",
      "hub.mode=subscribe&hub.challenge=1&hub.verify_token=x&hub.verify_token=our-token",
    ],
    ["a list for a token", "hub.mode=subscribe&hub.challenge=1&hub.verify_token[]=our-token"],
    [
      "an endless challenge",
      `hub.mode=subscribe&hub.challenge=${"1".repeat(501)}&hub.verify_token=our-token`,
    ],
    ["nothing", ""],
  ])("is refused and counted with %s", async (_what, query) => {
    const { endpoint } = await createSource({ verifyToken: "our-token" });

    const answer = await ask(endpoint, query);

    expect(answer.status).toBe(403);
    expect(await answer.text()).not.toContain("our-token");
    expect(await counts()).toEqual({ bad_handshake: 1 });
  });

  it("is refused where no token is set", async () => {
    const { endpoint } = await createSource();

    expect(
      (await ask(endpoint, "hub.mode=subscribe&hub.challenge=1&hub.verify_token=")).status,
    ).toBe(403);
  });

  it("never echoes markup as a page", async () => {
    const { endpoint } = await createSource({ verifyToken: "our-token" });
    const challenge = encodeURIComponent("<script>alert(1)</script>");

    const answer = await ask(
      endpoint,
      `hub.mode=subscribe&hub.challenge=${challenge}&hub.verify_token=our-token`,
    );

    expect(answer.headers.get("content-type")).toMatch(/^text\/plain/);
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
  });
});

describe("a provider that signs its time", () => {
  const timed = (body: string, secret: string, ageMinutes: number) => {
    const time = Math.round(Date.now() / 1000 - ageMinutes * 60);
    const mac = createHmac("sha256", secret).update(`${time}.${body}`).digest("hex");
    return { "ycloud-signature": `t=${time},s=${mac}` };
  };

  it("may send again for as long as the window of the source says", async () => {
    const source = await createSource({ provider: "ycloud", secret: "whsec_1", replayMinutes: 60 });

    expect((await send(source, event(1), timed(event(1), "whsec_1", 59))).status).toBe(200);
    expect((await send(source, event(2), timed(event(2), "whsec_1", 61))).status).toBe(401);
    expect(await counts()).toEqual({ accepted: 1, stale: 1 });
  });
});

describe("a provider that signs nothing", () => {
  it("is believed for the secret it sends along, which is kept nowhere", async () => {
    const secret = randomBytes(12).toString("hex");
    const source = await createSource({ provider: "360dialog", secret });

    expect((await send(source, event(1), { authorization: `Bearer ${secret}` })).status).toBe(200);
    expect((await send(source, event(2), {})).status).toBe(401);

    const { proof, headers } = await db.delivery.findFirstOrThrow();
    expect(proof).toBe("secret");
    expect(JSON.stringify(headers)).not.toContain(secret);
  });

  it("is believed for knowing the address where no secret is set", async () => {
    const source = await createSource({ provider: "wati", secret: null });

    expect((await send(source, event(1), {})).status).toBe(200);
    expect(await db.delivery.findFirst()).toMatchObject({ proof: "address" });
  });

  it("is never believed for the address where a signature is due", async () => {
    const source = await createSource({ provider: "meta", secret: null });

    expect((await send(source, event(1))).status).toBe(401);
  });
});
