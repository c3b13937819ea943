/**
 * R14: two hundred addresses that lead inside, given to every place that asks an address somebody
 * typed. Listeners on this machine hear nothing; names are resolved once and the answer is pinned.
 */

import { createServer as createHttpServer } from "node:http";
import { type AddressInfo, createServer, isIP, type Server } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fetchPage } from "~/features/evidence/site-check/fetch-page.server";
import { postOutside } from "~/features/notifications/webhooks/post-outside.server";
import { askOutside } from "~/platform/http/ask-outside.server";

let heard = 0;
const canaries: Server[] = [];
const ports: number[] = [];

beforeAll(async () => {
  for (const host of ["127.0.0.1", "0.0.0.0", "::1"]) {
    const canary = createServer((line) => {
      heard++;
      line.destroy();
    });
    const isUp = await new Promise<boolean>((ready) => {
      canary.once("error", () => ready(false));
      canary.listen(0, host, () => ready(true));
    });
    if (!isUp) continue;
    canaries.push(canary);
    ports.push((canary.address() as AddressInfo).port);
  }
});

afterAll(() => {
  for (const canary of canaries) canary.close();
});

const v4 = (address: string) => address.split(".").map(Number);
const whole = (address: string) => v4(address).reduce((sum, byte) => sum * 256 + byte, 0);
const hex = (number: number, length = 2) => number.toString(16).padStart(length, "0");

/** One address in the ways that parsers of URLs and of addresses have understood it. */
function spellings(address: string): string[] {
  const bytes = v4(address);
  const [a = 0, b = 0, c = 0, d = 0] = bytes;
  const pair = `${hex(a)}${hex(b)}:${hex(c)}${hex(d)}`;
  return [
    address,
    `${address}.`,
    String(whole(address)),
    `0x${hex(whole(address), 8)}`,
    bytes.map((byte) => `0x${hex(byte)}`).join("."),
    bytes.map((byte) => `0${byte.toString(8)}`).join("."),
    `${a}.${b}.${c * 256 + d}`,
    `${a}.${(b * 256 + c) * 256 + d}`,
    `[::ffff:${address}]`,
    `[::ffff:${pair}]`,
    `[0:0:0:0:0:ffff:${pair}]`,
    `[64:ff9b::${pair}]`,
    `[2002:${pair}::]`,
    `[::${pair}]`,
    address.replaceAll("1", "１"),
    address.replaceAll(".", "。"),
  ];
}

const INSIDE = [
  "127.0.0.1",
  "127.1.2.3",
  "0.0.0.0",
  "10.0.0.5",
  "172.16.3.4",
  "192.168.1.1",
  "169.254.169.254",
  "100.100.100.200",
  "100.64.0.1",
  "192.0.0.192",
  "224.0.0.1",
  "255.255.255.255",
];
const NAMES = [
  "localhost",
  "LOCALHOST",
  "localhost.",
  "sub.localhost",
  "[::1]",
  "[::]",
  "[0:0:0:0:0:0:0:1]",
  "[fe80::1]",
  "[fc00::1]",
  "[fd00:ec2::254]",
  "[ff02::1]",
  "[2001:db8::1]",
  "[2001::1]",
];
const OTHER_DOORS = [
  "file:///etc/passwd",
  "gopher://127.0.0.1:PORT/_x",
  "ftp://127.0.0.1:PORT/",
  "dict://127.0.0.1:PORT/",
  "ldap://127.0.0.1:PORT/",
  "data:text/html,hello",
  "javascript:alert(1)",
  "https://example.com@127.0.0.1:PORT/",
  "https://127.0.0.1:PORT#@example.com/",
  "https://127.0.0.1:PORT\\@example.com/",
  "//127.0.0.1:PORT/",
  "https://",
  "not an address",
];

function addresses(): string[] {
  const hosts = [...INSIDE.flatMap(spellings), ...NAMES];
  const some = ports.length > 0 ? ports : [9];
  const over = hosts.map((host, at) => {
    const scheme = at % 2 ? "http" : "https";
    return `${scheme}://${host}:${some[at % some.length]}/`;
  });
  return [...over, ...OTHER_DOORS.map((each) => each.replace("PORT", String(some[0])))];
}

describe("addresses that lead inside", () => {
  it("are two hundred at least", () => {
    expect(addresses().length).toBeGreaterThanOrEqual(200);
    expect(canaries.length).toBeGreaterThan(0);
  });

  it("are refused by the look at websites, and nothing is connected to", async () => {
    for (const address of addresses()) {
      const { failure } = await fetchPage(address, { patience: 4000, ports });
      expect({ address, failure }).toMatchObject({ failure: expect.any(String) });
      expect({ address, failure }).not.toMatchObject({ failure: "bad_port" });
    }
    expect(heard).toBe(0);
  });

  it("are refused by outgoing webhooks", async () => {
    for (const address of addresses()) {
      const outcome = await postOutside(address, "{}", {}, []);
      expect({ address, ok: outcome.ok }).toEqual({ address, ok: false });
    }
    expect(heard).toBe(0);
  });

  it("are refused behind a name that changes its mind, or has it both ways", async () => {
    const [port = 9] = ports;
    const inside = { address: "127.0.0.1", family: 4 };
    const publicly = { address: "203.0.114.1", family: 4 };
    const asking = { allowsPlain: true, patience: 500, mostRead: 100 };

    for (const answers of [[inside], [publicly, inside], [inside, publicly]]) {
      const outcome = await askOutside(`http://rebind.example:${port}/`, {
        ...asking,
        resolve: async () => answers,
      });
      expect(outcome).toMatchObject({ ok: false, failure: "not_public" });
    }

    let asked = 0;
    const outcome = await askOutside(`http://rebind.example:${port}/`, {
      ...asking,
      resolve: async () => [asked++ === 0 ? publicly : inside],
    });
    expect(outcome.ok).toBe(false);
    expect(asked).toBe(1);
    expect(heard).toBe(0);
  });

  it("are refused after a redirect, where every step is judged anew", async () => {
    const targets = addresses();
    let at = 0;
    const asked = createHttpServer((_request, response) => {
      response.writeHead(302, { location: encodeURI(targets[at] ?? "") }).end();
    });
    await new Promise<void>((ready) => asked.listen(0, "127.0.0.1", ready));
    const { port } = asked.address() as AddressInfo;
    try {
      for (; at < targets.length; at++) {
        const outside = { patience: 4000, hosts: ["start.example"], ports };
        const { failure } = await fetchPage(`http://start.example:${port}/`, {
          ...outside,
          resolve: async (host) =>
            host === "start.example" ? [{ address: "127.0.0.1", family: 4 }] : resolved(host),
        });
        expect({ to: targets[at], failure }).toMatchObject({ failure: expect.any(String) });
      }
    } finally {
      asked.close();
      asked.closeAllConnections();
    }
    expect(heard).toBe(0);
  });
});

/** As the machine resolves names: addresses are themselves, and localhost is this machine. */
async function resolved(host: string) {
  const family = isIP(host);
  return [{ address: family ? host : "127.0.0.1", family: family || 4 }];
}
