import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseMail } from "~/features/mailroom/reading/parse-mail.server";
import { HTML_HEADERS, safeHtml } from "~/features/mailroom/showing/safe-html.server";
import { mailFixture } from "~test/support/mail";

const shown = async (name: string) => {
  const { html, files } = await parseMail(mailFixture(name));
  return safeHtml(html ?? "", files);
};

const HARMFUL =
  /<(?:script|iframe|object|embed|form|input|meta|base|link|style|svg|math|video)\b|\son\w+\s*=|javascript:|url\(|src="(?!data:image\/)/i;

describe("the HTML of a mail", () => {
  it("keeps its words and its look, and nothing that runs, sends or fetches", async () => {
    const html = await shown("html-only-hostile.eml");

    expect(html).toContain("<b>under review</b>");
    expect(html).toContain('style="color:red"');
    expect(html).not.toMatch(HARMFUL);
    expect(html).not.toMatch(/alert|track\.example|evil\.example/);
  });

  it("opens links elsewhere, with the address beside them", async () => {
    expect(await shown("html-only-hostile.eml")).toContain(
      '<a href="https://help.ycloud.example/t/1" rel="noopener noreferrer nofollow" target="_blank" title="https://help.ycloud.example/t/1" data-address="help.ycloud.example">Read more</a>',
    );
  });

  it("shows pictures that came along", async () => {
    expect(await shown("inline-image.eml")).toMatch(
      /<img src="data:image\/png;base64,[^"]+" alt="logo" \/>/,
    );
  });

  it("is harmless whatever was written", () => {
    const part = fc.constantFrom(
      "<",
      ">",
      '"',
      "'",
      "<img src=",
      "x:",
      "onerror=",
      "javascript:",
      "<svg/onload=",
      "</p>",
      "<a href=",
      "cid:a",
      "%zz",
      "<style>",
      "url(",
      "&#106;",
      "<!--",
      "]]>",
      '<p style="background:url(//a)">',
      "data:text/html,",
      "<iframe srcdoc=",
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(part, fc.string({ maxLength: 6 })), { maxLength: 30 }),
        (parts) => {
          const html = safeHtml(parts.join(""), []);
          // Words that stand between tags harm nobody; what stands in tags counts.
          for (const [tag] of html.matchAll(/<[^>]*>/g)) expect(tag).not.toMatch(HARMFUL);
        },
      ),
      { numRuns: 500 },
    );
  });

  it("stands in a frame that may do nothing either", () => {
    const policy = HTML_HEADERS["content-security-policy"];

    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("sandbox allow-popups");
    expect(policy).not.toMatch(/allow-scripts|allow-same-origin|script-src|https?:/);
  });
});
