import { createHmac, generateKeyPairSync, sign } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { proveSender } from "~/features/signals/receiving/prove-sender.server";
import type { Proving } from "~/features/signals/sources/source-provider";
import metaVector from "../../fixtures/webhooks/vector-meta-x-hub-signature-256.json";
import ycloudVector from "../../fixtures/webhooks/vector-ycloud-signature.json";

const now = new Date("2026-11-27T03:20:00Z");
const seconds = now.getTime() / 1000;
const RUNS = 2000;

type Try = {
  secrets?: readonly string[];
  headers?: Record<string, string>;
  query?: string;
  body?: Buffer | string;
  at?: Date;
  replayMinutes?: number;
};

const proveBy = (proving: Proving) => (given: Try) =>
  proveSender(
    {
      proving,
      secrets: (given.secrets ?? ["secret"]).map((secret) => Buffer.from(secret)),
      replayMinutes: given.replayMinutes ?? 720,
    },
    {
      header: (name) => given.headers?.[name],
      query: new URLSearchParams(given.query),
      body: Buffer.from(given.body as string),
      now: given.at ?? now,
    },
  );

const hmac = (secret: string, ...pieces: (string | Buffer)[]) => {
  const mac = createHmac("sha256", secret);
  for (const piece of pieces) mac.update(piece);
  return mac.digest("hex");
};

const body = JSON.stringify({
  object: "whatsapp_business_account",
  entry: [{ id: "1", name: "Kopi Senjaé" }],
});
const signed = { ok: true, proof: "signed" };
const refused = { ok: false, why: "bad_signature" };

const SIGNERS = {
  meta: {
    prove: proveBy({ way: "body_signature", header: "x-hub-signature-256", prefix: "sha256=" }),
    headers: (secret: string, bytes: Buffer | string) => ({
      "x-hub-signature-256": `sha256=${hmac(secret, bytes)}`,
    }),
  },
  kapso: {
    prove: proveBy({ way: "body_signature", header: "x-webhook-signature", prefix: "" }),
    headers: (secret: string, bytes: Buffer | string) => ({
      "x-webhook-signature": hmac(secret, bytes),
    }),
  },
  ycloud: {
    prove: proveBy({ way: "timed_signature", header: "ycloud-signature" }),
    headers: (secret: string, bytes: Buffer | string, time: number | string = seconds) => ({
      "ycloud-signature": `t=${time},s=${hmac(secret, `${time}.`, bytes)}`,
    }),
  },
};
const EACH = Object.entries(SIGNERS).map(([name, signer]) => ({ name, ...signer }));

describe("the published vectors", () => {
  it("are believed: Meta's over the raw bytes", () => {
    const { app_secret, raw_body, header } = metaVector;
    const headers = { "x-hub-signature-256": header["X-Hub-Signature-256"] };

    expect(SIGNERS.meta.prove({ secrets: [app_secret], body: raw_body, headers })).toEqual(signed);
  });

  it("are believed: YCloud's with the whole secret as the key", () => {
    const { secret, raw_body, header } = ycloudVector;
    const given = {
      secrets: [secret],
      body: raw_body,
      headers: { "ycloud-signature": header["YCloud-Signature"] },
      at: new Date(1_712_345_678_000),
    };

    expect(SIGNERS.ycloud.prove(given)).toEqual(signed);
    const withoutPrefix = { ...given, secrets: [secret.replace("whsec_", "")] };
    expect(SIGNERS.ycloud.prove(withoutPrefix)).toEqual(refused);
  });
});

describe.each(EACH)("a signature as $name makes it", ({ prove, headers }) => {
  it("is believed for any secret and any bytes", () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1 }),
        fc.uint8Array({ maxLength: 500 }),
        (secret, bytes) => {
          const raw = Buffer.from(bytes);
          expect(prove({ secrets: [secret], body: raw, headers: headers(secret, raw) })).toEqual(
            signed,
          );
        },
      ),
      { numRuns: RUNS },
    );
  });

  it("is refused as soon as one bit of the body differs", () => {
    const bytes = Buffer.from(body);
    fc.assert(
      fc.property(fc.nat(bytes.length * 8 - 1), (bit) => {
        const changed = Buffer.from(bytes);
        changed.writeUInt8(changed.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
        expect(prove({ body: changed, headers: headers("secret", bytes) })).toEqual(refused);
      }),
      { numRuns: RUNS },
    );
  });

  it("is refused as soon as one character of the signature differs", () => {
    const [name = "", value = ""] = Object.entries(headers("secret", body))[0] ?? [];
    fc.assert(
      fc.property(
        fc.nat(value.length - 1),
        fc.string({ minLength: 1, maxLength: 1 }),
        (at, other) => {
          const changed = value.slice(0, at) + other + value.slice(at + 1);
          fc.pre(changed.toLowerCase().replaceAll(" ", "") !== value.toLowerCase());
          expect(prove({ body, headers: { [name]: changed } }).ok).toBe(false);
        },
      ),
      { numRuns: RUNS },
    );
  });

  it.each([
    ["written anew with other spaces", JSON.stringify(JSON.parse(body), null, 1)],
    [
      "with its keys in another order",
      JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(body)).reverse())),
    ],
    ["with escapes for letters", body.replace("é", "\\u00e9")],
    ["with a byte order mark", `\ufeff${body}`],
    ["with a line end", `${body}\n`],
    ["cut short", body.slice(0, -1)],
    ["emptied", ""],
  ])("is refused for the same JSON %s", (_how, other) => {
    expect(prove({ body: other, headers: headers("secret", body) })).toEqual(refused);
  });

  it("is refused with another secret, and with none", () => {
    expect(prove({ secrets: ["secret2"], body, headers: headers("secret", body) })).toEqual(
      refused,
    );
    expect(prove({ secrets: [], body, headers: headers("secret", body) })).toEqual(refused);
  });

  it("is believed with either of two secrets while one is changed", () => {
    const secrets = ["new", "old"];

    expect(prove({ secrets, body, headers: headers("old", body) })).toEqual(signed);
    expect(prove({ secrets, body, headers: headers("new", body) })).toEqual(signed);
    expect(prove({ secrets, body, headers: headers("older", body) })).toEqual(refused);
  });

  it("is missing when there is no header, or an empty one", () => {
    const [name = ""] = Object.keys(headers("secret", body));

    expect(prove({ body, headers: {} })).toEqual({ ok: false, why: "no_signature" });
    expect(prove({ body, headers: { [name]: "" } })).toEqual({ ok: false, why: "no_signature" });
  });

  it("is the same in capitals, and when it arrives twice alike", () => {
    const [name = "", value = ""] = Object.entries(headers("secret", body))[0] ?? [];
    const inCapitals = value.replace(/[0-9a-f]{64}/, (hex) => hex.toUpperCase());

    expect(prove({ body, headers: { [name]: inCapitals } })).toEqual(signed);
    expect(prove({ body, headers: { [name]: `${value}, ${value}` } })).toEqual(signed);
  });

  it("is refused when it arrives twice and differs, whichever is right", () => {
    const [name = "", value = ""] = Object.entries(headers("secret", body))[0] ?? [];
    const [, other = ""] = Object.entries(headers("another", body))[0] ?? [];

    expect(prove({ body, headers: { [name]: `${value}, ${other}` } }).ok).toBe(false);
    expect(prove({ body, headers: { [name]: `${other}, ${value}` } }).ok).toBe(false);
  });

  it("survives any header at all", () => {
    const [name = ""] = Object.keys(headers("secret", body));
    fc.assert(
      fc.property(fc.string(), (value) => {
        expect(prove({ body, headers: { [name]: value } }).ok).toBe(false);
      }),
      { numRuns: RUNS },
    );
  });
});

describe("a signed time", () => {
  const { prove, headers } = SIGNERS.ycloud;
  const at = (minutes: number) => headers("secret", body, Math.round(seconds + minutes * 60));

  it.each([
    [0, signed],
    [-360, signed],
    [-720, signed],
    [-721, { ok: false, why: "stale" }],
    [5, signed],
    [6, { ok: false, why: "stale" }],
  ])("%i minutes from now is judged by the window", (minutes, verdict) => {
    expect(prove({ body, headers: at(minutes) })).toEqual(verdict);
  });

  it("cannot be replaced by a younger one", () => {
    const signature = hmac("secret", `${seconds - 90_000}.`, body);

    expect(prove({ body, headers: { "ycloud-signature": `t=${seconds},s=${signature}` } })).toEqual(
      refused,
    );
  });

  it("is part of what is signed with a point on one side only", () => {
    const signature = hmac("secret", `${seconds}.`, body, ".");

    expect(prove({ body, headers: { "ycloud-signature": `t=${seconds},s=${signature}` } })).toEqual(
      refused,
    );
  });

  it.each(["1e9", "-1", "0x10", "", "99999999999999999999", "1 2"])("%j is no time", (time) => {
    const headersOf = { "ycloud-signature": `t=${time},s=${hmac("secret", `${time}.`, body)}` };

    expect(prove({ body, headers: headersOf })).toEqual(refused);
  });

  it("may stand after the signature, with spaces, beside names nobody knows", () => {
    const signature = hmac("secret", `${seconds}.`, body);
    const value = `s=${signature} , v1=ff,  t=${seconds}`;

    expect(prove({ body, headers: { "ycloud-signature": value } })).toEqual(signed);
  });
});

describe("a signature with their own key", () => {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  const key = publicKey.export({ format: "der", type: "spki" }).subarray(12).toString("base64");
  const prove = proveBy({
    way: "key_signature",
    header: "telnyx-signature-ed25519",
    timeHeader: "telnyx-timestamp",
  });
  const headers = (time: number, text = body) => ({
    "telnyx-timestamp": String(time),
    "telnyx-signature-ed25519": sign(null, Buffer.from(`${time}|${text}`), privateKey).toString(
      "base64",
    ),
  });

  it("is believed with the public key", () => {
    expect(prove({ secrets: [key], body, headers: headers(seconds) })).toEqual(signed);
  });

  it("is refused for other bytes, another time, another key or no key", () => {
    const given = headers(seconds);
    const other = generateKeyPairSync("ed25519").publicKey.export({ format: "der", type: "spki" });

    expect(prove({ secrets: [key], body: `${body} `, headers: given })).toEqual(refused);
    const later = { ...given, "telnyx-timestamp": String(seconds + 1) };
    expect(prove({ secrets: [key], body, headers: later })).toEqual(refused);
    const others = [other.subarray(12).toString("base64"), "no key", ""];
    expect(prove({ secrets: others, body, headers: given })).toEqual(refused);
  });

  it("is stale outside the window", () => {
    const old = headers(seconds - 721 * 60);

    expect(prove({ secrets: [key], body, headers: old })).toEqual({ ok: false, why: "stale" });
  });
});

describe("a secret that is sent along", () => {
  const prove = proveBy({ way: "sent_secret" });

  it.each<[string, Try]>([
    ["as a bearer", { headers: { authorization: "Bearer secret" } }],
    ["in a header of its own", { headers: { "x-webhook-secret": "secret" } }],
    ["in the address", { query: "secret=secret" }],
    [
      "beside the credentials of somebody in between",
      { headers: { authorization: "Bearer x" }, query: "secret=secret" },
    ],
  ])("is believed %s", (_how, given) => {
    expect(prove({ body, ...given })).toEqual({ ok: true, proof: "secret" });
  });

  it.each<[string, Try]>([
    ["shorter", { query: "secret=secre" }],
    ["longer", { query: "secret=secrets" }],
    ["in other letters", { headers: { "x-webhook-secret": "SECRET" } }],
    ["another", { headers: { authorization: "Bearer other" } }],
  ])("is refused when it is %s", (_how, given) => {
    expect(prove({ body, ...given })).toEqual(refused);
  });

  it("is missing when none is sent", () => {
    expect(prove({ body })).toEqual({ ok: false, why: "no_signature" });
  });

  it("is the address itself where none is set", () => {
    expect(prove({ secrets: [], body })).toEqual({ ok: true, proof: "address" });
  });
});
