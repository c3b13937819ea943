import { describe, expect, it } from "vitest";
import { readPage } from "~/features/evidence/site-check/read-page";
import {
  findingsOf,
  type SiteFindings,
  standingOf,
} from "~/features/evidence/site-check/site-findings";

const FILLER =
  "Kami menyangrai kopi dari petani di Jawa sejak 2016 dan mengantarnya setiap hari. ".repeat(5);

const read = (html: string, about: Partial<Parameters<typeof findingsOf>[0]> = {}) =>
  findingsOf({
    html,
    status: 200,
    asked: "https://kopisenja.example/",
    address: "https://kopisenja.example/",
    names: ["Kopi Senja", "PT Kopi Senja Nusantara"],
    ...about,
  });

describe("the text of a page", () => {
  it("is what a visitor reads, without scripts, styles and comments", () => {
    const page = readPage(
      `<title>Kopi &amp; Teh</title><SCRIPT>var a = "<p>never</p>"</ScRiPt><style>p{}</style>
       <!-- not this --><p title="a > b">Buka <b>setiap</b> hari</p><p>Jl. Senja&nbsp;1</p>`,
    );

    expect(page.title).toBe("Kopi & Teh");
    expect(page.lines).toEqual(["Buka setiap hari", "Jl. Senja 1"]);
  });

  it.each([
    "<",
    "<script>never closed",
    "<p",
    "a < b <3",
    "<a href=",
    "&#99999999;&#xd800;",
    "<!-- open",
  ])("comes out of %s without complaint", (html) => {
    expect(() => readPage(html)).not.toThrow();
  });

  it("is read in one go, however often something is opened and never closed", () => {
    const page = readPage("<script><a href='x'><!--".repeat(40_000));

    expect(page.lines).toEqual([]);
  });
});

describe("what is found on a page", () => {
  it("names the business in its text, its title, a picture or its site name", () => {
    expect(read(`<h1>KOPI-SENJA</h1>${FILLER}`).nameShown).toBe("yes");
    expect(read(`<title>Kopi Senja | Beranda</title>`).nameShown).toBe("yes");
    expect(read(`<img src=logo.png alt="Kopi Senja">`).nameShown).toBe("yes");
    expect(read(`<meta property="og:site_name" content="Kopi Senja">`).nameShown).toBe("yes");
    expect(read(`<p>${FILLER}</p>`).nameShown).toBe("no");
  });

  it("claims nothing about a page that shows its text by script", () => {
    expect(read(`<div id="root"></div><script src="/app.js"></script>`)).toMatchObject({
      nameShown: "unknown",
      loginWall: "unknown",
    });
  });

  it("tells a login wall from a shop with a login", () => {
    const form = `<form><input type="password"></form>`;
    expect(read(`<p>Masuk</p>${form}`).loginWall).toBe("yes");
    expect(read(`<p>${FILLER.repeat(8)}</p>${form}`).loginWall).toBe("no");
    expect(read(FILLER, { status: 403 }).loginWall).toBe("yes");
    expect(read(FILLER, { address: "https://kopisenja.example/login?next=/" }).loginWall).toBe(
      "yes",
    );
  });

  it.each([
    ["I agree to receive WhatsApp messages from Kopi Senja.", 1],
    ["Saya setuju menerima pesan WhatsApp dari Kopi Senja.", 1],
    ["Berlangganan promo kami lewat WhatsApp", 1],
    ["Chat us on WhatsApp.", 0],
    ["Hubungi kami di WhatsApp.", 0],
    ["We agree on the best beans.", 0],
  ])("quotes what asks for consent: %s", (sentence, count) => {
    expect(read(`<p>${FILLER}</p><label>${sentence}</label>`).optInTexts).toEqual(
      count ? [sentence] : [],
    );
  });

  it.each(["Coming soon!", "Situs ini sedang dalam perbaikan.", "This domain is for sale"])(
    "sees that a page is not finished: %s",
    (words) => {
      expect(read(`<h1>${words}</h1>`).unfinished).toBe(words);
    },
  );

  it("finds where the page says its privacy policy is", () => {
    expect(read(`<a href="/kebijakan-privasi">Kebijakan</a>`).policyAddress).toBe(
      "https://kopisenja.example/kebijakan-privasi",
    );
    expect(read(`<a href="javascript:privacy()">Privacy</a>`).policyAddress).toBeNull();
  });
});

describe("how a page stands", () => {
  const good: SiteFindings = {
    page: "website",
    address: "https://kopisenja.example/",
    steps: [],
    failure: null,
    code: null,
    status: 200,
    tls: { issuer: "CA", validUntil: null },
    sha256: null,
    bytes: 1,
    isCut: false,
    names: [],
    title: "",
    nameShown: "yes",
    loginWall: "no",
    optInTexts: [],
    unfinished: null,
    isPolicy: "no",
    policyAddress: null,
  };

  it.each<[Partial<SiteFindings>, string]>([
    [{}, "good"],
    [{ nameShown: "unknown" }, "good"],
    [{ nameShown: "no" }, "mend"],
    [{ loginWall: "yes" }, "mend"],
    [{ tls: null }, "mend"],
    [{ unfinished: "Coming soon" }, "mend"],
    [{ page: "privacy_policy" }, "mend"],
    [{ page: "privacy_policy", isPolicy: "yes" }, "good"],
    [{ status: 404 }, "dead"],
    [{ status: null, failure: "bad_certificate" }, "dead"],
  ])("with %j: %s", (change, standing) => {
    expect(standingOf({ ...good, ...change })).toBe(standing);
  });
});
