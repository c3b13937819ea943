import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, it } from "vitest";
import { checkSites } from "~/features/evidence/site-check/check-sites.server";
import { fetchPage } from "~/features/evidence/site-check/fetch-page.server";
import { latestSiteChecks } from "~/features/evidence/site-check/site-check-queries.server";
import { db } from "~/platform/db.server";
import { fileStore } from "~/platform/files/file-store.server";
import { createActiveCase } from "~test/factories/case";
import { createPerson } from "~test/factories/person";

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = undefined;
});

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A website on this machine, which only those may reach who name it. */
async function website(answer: Answer) {
  const opened = createServer(answer);
  server = opened;
  await new Promise<void>((ready) => opened.listen(0, "127.0.0.1", ready));
  return `http://localhost:${(opened.address() as AddressInfo).port}`;
}

const html =
  (body: string): Answer =>
  (_request, response) => {
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.end(body);
  };
const outside = { hosts: ["localhost"] };
const page = `<h1>Kopi Senja</h1><p>${"Kopi dari Jawa sejak 2016. ".repeat(12)}</p>
  <label>Saya setuju menerima pesan WhatsApp dari Kopi Senja.</label><script>alert(1)</script>`;

describe("looking at a website", () => {
  it("keeps what was found and the page itself as evidence, with time and hash", async () => {
    const person = await createPerson();
    const { id } = await createActiveCase();
    const address = await website(html(page));
    const now = new Date("2026-11-27T05:00:00Z");

    const checked = await checkSites(
      person,
      { id, names: ["Kopi Senja"] },
      { website: address, privacy_policy: "" },
      { now, outside },
    );

    expect(checked).toMatchObject({
      ok: true,
      value: [{ status: 200, nameShown: "yes", loginWall: "no", tls: null }],
    });
    const kept = await db.evidence.findMany({
      where: { caseId: id },
      orderBy: { fileName: "asc" },
    });
    expect(kept).toMatchObject([
      { fileName: "website-2026-11-27.html.txt", kind: "website_check", capturedAt: now },
      { fileName: "website-check-2026-11-27.json", kind: "website_check", capturedAt: now },
    ]);
    const [asReceived] = kept;
    const stored = await fileStore().readStart(asReceived?.sha256 ?? "", 10_000);
    expect(Buffer.from(stored).toString()).toBe(page);
    const { website: latest } = await latestSiteChecks(id);
    expect(latest?.findings).toMatchObject({
      sha256: asReceived?.sha256,
      optInTexts: ["Saya setuju menerima pesan WhatsApp dari Kopi Senja."],
    });
    expect(
      await db.auditEvent.findFirst({ where: { caseId: id, kind: "site.checked" } }),
    ).toMatchObject({ detail: { standing: "mend" } });
  });

  it("keeps that a page did not open, too", async () => {
    const person = await createPerson();
    const { id } = await createActiveCase();

    await checkSites(
      person,
      { id, names: [] },
      { website: "https://nobody.invalid/", privacy_policy: "http://127.0.0.1/" },
    );

    const { website: site, privacy_policy: policy } = await latestSiteChecks(id);
    expect(site?.findings).toMatchObject({ failure: "unknown_host", status: null });
    expect(policy?.findings).toMatchObject({ failure: "not_public" });
    expect(await db.evidence.count({ where: { caseId: id } })).toBe(2);
  });

  it("is refused to whoever makes a scanner of it", async () => {
    const person = await createPerson();
    const { id } = await createActiveCase();
    const look = () =>
      checkSites(
        person,
        { id, names: [] },
        { website: "https://nobody.invalid/", privacy_policy: "" },
      );
    await look();
    const [row] = await db.siteCheck.findMany();
    if (!row) throw new Error("not kept");
    const { id: _id, ...again } = row;
    await db.siteCheck.createMany({
      data: Array.from({ length: 29 }, () => ({ ...again, findings: {} })),
    });

    expect(await look()).toMatchObject({
      ok: false,
      refusal: { key: "siteChecks.refusals.tooMany" },
    });
  });
});

describe("fetching a page", () => {
  it("follows redirects and says which", async () => {
    const address = await website((request, response) => {
      if (request.url === "/") response.writeHead(301, { location: "/id/" }).end();
      else html(page)(request, response);
    });

    const fetched = await fetchPage(`${address}/`, outside);

    expect(fetched.steps).toEqual([
      { address: `${address}/`, status: 301 },
      { address: `${address}/id/`, status: 200 },
    ]);
  });

  it.each([
    ["http://127.0.0.1/", "not_public"],
    ["http://example.com:22/", "bad_port"],
    ["http://169.254.169.254/latest/meta-data/", "not_public"],
    ["http://2130706433/", "not_public"],
    ["http://[::ffff:10.0.0.1]/", "not_public"],
    ["file:///etc/passwd", "needs_https"],
    ["gopher://example.com/", "needs_https"],
    ["https://user:pass@example.com/", "bad_address"],
    ["http://[", "bad_redirect"],
  ])("does not follow a redirect to %s: %s", async (location, failure) => {
    const address = await website((_request, response) => {
      response.writeHead(302, { location }).end();
    });

    expect(await fetchPage(`${address}/`, outside)).toMatchObject({ failure, status: null });
  });

  it("gives up on a circle", async () => {
    const address = await website((_request, response) => {
      response.writeHead(302, { location: "/again" }).end();
    });

    expect(await fetchPage(`${address}/`, outside)).toMatchObject({
      failure: "too_many_redirects",
    });
  });

  it("reads no more than two megabytes, packed or not", async () => {
    const long = "x".repeat(3 * 1024 * 1024);
    const plain = await website(html(long));
    expect(await fetchPage(plain, outside)).toMatchObject({ isCut: true });
    server?.closeAllConnections();
    server?.close();

    const packed = await website((_request, response) => {
      response.writeHead(200, { "content-encoding": "gzip", "content-type": "text/html" });
      response.end(gzipSync("y".repeat(40 * 1024 * 1024)));
    });
    const { body } = await fetchPage(packed, outside);
    expect(body.length).toBeLessThan(2 * 1024 * 1024);
  });

  it("unpacks what comes packed, and reads the encoding that the page names", async () => {
    const address = await website((_request, response) => {
      response.writeHead(200, { "content-encoding": "gzip", "content-type": "text/html" });
      response.end(gzipSync(Buffer.from('<meta charset="iso-8859-1"><p>Caf\xe9</p>', "latin1")));
    });

    expect((await fetchPage(address, outside)).html).toContain("Café");
  });

  it("stops waiting for a page that never ends", async () => {
    const address = await website((_request, response) => {
      response.writeHead(200, { "content-type": "text/html" });
      response.write("<p>soon");
    });

    expect(await fetchPage(address, { ...outside, patience: 300 })).toMatchObject({
      failure: "timed_out",
    });
  });
});
