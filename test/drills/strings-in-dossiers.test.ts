/**
 * Strings that have hurt other programs, in every field of a dossier. The file can do nothing, leads
 * nowhere, fetches nothing, and says what was written.
 */
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import { beforeAll, expect, it } from "vitest";
import { type Printer, printerWith } from "~templates/pdf/print";
import { chance } from "~test/support/chance";
import { sampleDossier } from "~test/templates/appeal-dossier-sample";
import { insideOf, textOfPages } from "~test/templates/pdf-text";

const STRINGS = process.env.DRILL_FULL ? 300 : 60;
const FONTS = fileURLToPath(new URL("../../templates/pdf/fonts", import.meta.url));
const MAY_NOT =
  /\/(JavaScript|JS|OpenAction|Launch|EmbeddedFiles?|URI|GoToR|SubmitForm|ImportData|RichMedia|AA)\b/;

let print: Printer;

beforeAll(async () => {
  print = await printerWith(FONTS);
});

const nasty = (canary: string) => [
  `<img src="${canary}/a.png">`,
  `<script src="${canary}/b.js"></script>`,
  `url(${canary}/c.css)`,
  `![x](${canary}/d.png)`,
  `<iframe src="file:///etc/passwd">`,
  "file:///etc/passwd",
  "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==",
  "javascript:app.alert(1)",
  ") /OpenAction << /S /JavaScript /JS (app.alert(1)) >> (",
  "endstream endobj 1 0 obj << /Launch >>",
  "%PDF-1.7 %%EOF",
  "\\) \\( \\\\ (((",
  "]]> <!-- --> <![CDATA[",
  "{{constructor.constructor('return 1')()}}",
  '=HYPERLINK("http://evil.test")',
  "<svg onload=alert(1)>",
  "&lt;b&gt; &amp; &#x41;",
  "Zażółć gęślą jaźń",
  "Ελληνικά και кириллица",
  "サンプル 한국어 中文",
  "ภาษาไทย",
  "A\u0301e\u0308 nested\u200bwidth",
];
const LETTERS = [..."abcXYZ019 ()<>[]{}/\\%#&\"'=+-@:;,._~^|`$"];

/** Without what layout moves or breaks. */
const solid = (text: string) =>
  text.normalize("NFKC").replace(/[\s\u200b-\u200f\u2066-\u2069\u00ad]/g, "");

it(`${STRINGS} strings in every field`, async () => {
  const luck = chance("strings in dossiers");
  let fetched = 0;
  const listener = createServer((_, response) => {
    fetched += 1;
    response.end();
  });
  await new Promise<void>((done) => listener.listen(0, "127.0.0.1", done));
  const address = listener.address();
  const known = nasty(`http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`);

  try {
    for (let count = 0; count < STRINGS; count += 1) {
      const text =
        known[count] ??
        (luck.percent(50)
          ? Array.from({ length: 1 + luck.upTo(60) }, () => luck.of(LETTERS)).join("")
          : `${luck.of(known)} ${luck.of(known)}`);
      const sample = sampleDossier();
      const file = await print(
        "appeal-dossier",
        sampleDossier({
          title: text,
          author: text,
          subject: text,
          foot: text,
          cover: {
            ...sample.cover,
            heading: text,
            summary: [text],
            rows: [{ label: text, value: text }],
            missing: [text],
          },
          sections: [
            {
              number: "1",
              title: text,
              blocks: [
                { kind: "text", heading: text, paragraphs: [text] },
                { kind: "note", text },
                { kind: "facts", rows: [{ label: text, value: text }] },
                { kind: "table", columns: [{ title: text, weight: 1 }], rows: [[text]] },
                {
                  kind: "exhibits",
                  exhibits: [
                    {
                      label: "E1",
                      title: text,
                      details: text,
                      hashLabel: "SHA-256",
                      hash: sample.cover.hash,
                    },
                  ],
                },
              ],
            },
          ],
        }),
      );

      // What stands in brackets is text and does nothing: only names outside of it count.
      const inside = (await insideOf(file)).replace(/\((?:\\.|[^\\()])*\)|<[0-9A-Fa-f]*>/g, "");
      expect(inside, JSON.stringify(text)).not.toMatch(MAY_NOT);
      const pages = await textOfPages(file);
      const wanted = solid(text);
      if (wanted) expect(solid(pages.join("")), JSON.stringify(text)).toContain(wanted);
    }
  } finally {
    listener.close();
  }
  expect(fetched).toBe(0);
});
