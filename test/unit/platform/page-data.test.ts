import { describe, expect, it } from "vitest";
import { type PageData, pageDataScripts, readPageData } from "~/platform/http/page-data.server";
import { framePage } from "~test/support/framework-page";

const SCRIPTS =
  /^<script type="application\/json">([^<]*)<\/script><script nonce="n">([^<]*)<\/script>$/;

/** Runs the scripts as a browser does and gives back what the page was handed. */
function handedOver(page: PageData) {
  const [, texts = "", body = ""] = SCRIPTS.exec(pageDataScripts(page, "n")) ?? [];
  const given: string[] = [];
  const streamController = { enqueue: (piece: string) => given.push(piece), close: () => {} };
  const document = { currentScript: { previousElementSibling: { textContent: texts } } };
  new Function("window", "document", body)({ __remixContext: { streamController } }, document);
  return given.join("|");
}

describe("the data behind a page", () => {
  it("reaches the browser as the framework wrote it", async () => {
    const page = await readPageData(await framePage({ said: 'Ä "quoted"\u2028</script>' }));
    expect(page.data).toContain("quoted");
    expect(handedOver(page)).toBe(page.data);
  });

  it("brings the texts of the page once, in an element of their own", async () => {
    const texts = '{"yes":"Yes, \\"quoted\\""}';
    const page = await readPageData(await framePage({ texts, language: "en" }));
    expect(page.texts).toBe(texts);
    expect(page.data + page.rest).not.toContain("Yes");
    expect(JSON.parse(handedOver(page))).toContain(texts);
  });

  it("is whole on a page without texts, whatever people wrote", async () => {
    const page = await readPageData(await framePage({ said: "@texts", more: '{"texts":""}' }));
    expect(JSON.parse(handedOver(page))).toEqual(expect.arrayContaining(["@texts"]));
    expect(handedOver(page)).toBe(page.data);
  });

  it.each(["</script>", "</SCRIPT >", "<!-- <script>"])("is not ended by %s in it", (said) => {
    const texts = JSON.stringify({ said });
    const page = { data: `[${JSON.stringify(said)},`, texts, rest: `,${JSON.stringify(said)}]` };
    const [before, found, after] = JSON.parse(handedOver(page));
    expect([before, JSON.parse(found), after]).toEqual([said, { said }, said]);
  });
});
