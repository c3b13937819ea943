/**
 * Strings that have hurt other programs, in every field of a dossier: those that people type, through
 * the pages from the first answer to the filed PDF, and whatever else the printer may be given. The file
 * can do nothing, leads nowhere, fetches nothing, and says what was written.
 */
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { appealPath } from "~/features/appeals/appeal-path";
import { SECTION_IDS } from "~/features/appeals/questions/appeal-questions";
import { type Printer, printerWith } from "~templates/pdf/print";
import { createReadyDraft } from "~test/factories/appeal";
import { createPerson } from "~test/factories/person";
import { type Chance, chance } from "~test/support/chance";
import { sendForm } from "~test/support/form-on-page";
import { type House, openHouse, visit } from "~test/support/house-under-drill";
import { cookiesOf } from "~test/support/requests";
import { sampleDossier } from "~test/templates/appeal-dossier-sample";
import { insideOf, textOfPages } from "~test/templates/pdf-text";

const STRINGS = process.env.DRILL_FULL ? 300 : 60;
/** Through all pages. */
const TYPED = process.env.DRILL_FULL ? 300 : 26;
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

/** Somebody who would be told if anything were fetched. */
async function openCanary() {
  let fetched = 0;
  const listener = createServer((_, response) => {
    fetched += 1;
    response.end();
  });
  await new Promise<void>((done) => listener.listen(0, "127.0.0.1", done));
  const address = listener.address();
  return {
    known: nasty(`http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`),
    fetched: () => fetched,
    close: () => listener.close(),
  };
}

/** First those that are known, then such that nobody thought of. */
function stringAt(count: number, known: readonly string[], luck: Chance): string {
  const random = () =>
    luck.percent(50)
      ? Array.from({ length: 1 + luck.upTo(60) }, () => luck.of(LETTERS)).join("")
      : `${luck.of(known)} ${luck.of(known)}`;
  return known[count] ?? random();
}

/** What stands in brackets is text and does nothing: only names outside of it count. */
async function expectHarmless(file: Uint8Array, text: string): Promise<void> {
  const inside = (await insideOf(file)).replace(/\((?:\\.|[^\\()])*\)|<[0-9A-Fa-f]*>/g, "");
  expect(inside, JSON.stringify(text)).not.toMatch(MAY_NOT);
}

it(`${STRINGS} strings in everything that is printed`, async () => {
  const luck = chance("strings in dossiers");
  const canary = await openCanary();
  try {
    for (let count = 0; count < STRINGS; count += 1) {
      const text = stringAt(count, canary.known, luck);
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

      await expectHarmless(file, text);
      const pages = await textOfPages(file);
      const wanted = solid(text);
      if (wanted) expect(solid(pages.join("")), JSON.stringify(text)).toContain(wanted);
    }
  } finally {
    canary.close();
  }
  expect(canary.fetched()).toBe(0);
});

/** What somebody types into a field, with a mark by which it is found in the file. */
type Typed = Map<string, string>;

describe("what people type", () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse({ LOG_LEVEL: "warn" });
  }, 300_000);
  afterAll(() => house.close());

  /** The smallest field takes a hundred characters, and each has a mark besides. */
  const asMuchAsFits = (text: string) =>
    Array.from(text).reduce((so, each) => (so.length + each.length > 90 ? so : so + each), "");
  const isText = (type: string) => /^(text|textarea)$/.test(type);
  /** The file is in one language, and was frozen before anybody handed it in. */
  const isPrinted = (name: string) =>
    !name.endsWith(".id") && !/^(submitterName|externalReference)$/.test(name);
  let mark = 0;

  async function send(form: Parameters<typeof sendForm>[1]): Promise<Response> {
    const answer = await sendForm(house.origin, form);
    const words = answer.status === 302 ? "" : await answer.text();
    expect(answer.status, `${form.path}: ${words.match(/role="alert".{0,600}/s)?.[0]}`).toBe(302);
    return answer;
  }

  /** From the first answer to the PDF of the filed appeal. */
  async function throughTheHouse(text: string) {
    const [author, reviewer] = [await createPerson(), await createPerson()];
    const draft = await createReadyDraft(author);
    const cookie = `reinstate=${(await cookiesOf(author)).reinstate}`;
    const other = `reinstate=${(await cookiesOf(reviewer)).reinstate}`;
    const appeal = appealPath(draft);
    const typed: Typed = new Map();
    const type = (name: string) => {
      mark += 1;
      const words = `${text} Q${mark}Q`;
      typed.set(name, words);
      return words;
    };

    /** Strings like these leave points of the readiness list open; one of spaces alone is no reason. */
    const reason = ({ name }: { name: string }) =>
      /reason$/i.test(name) ? `${text} all the same` : undefined;

    for (const section of SECTION_IDS.filter((each) => each !== "remediation")) {
      await send({
        cookie,
        path: `${appeal}/sections/${section}`,
        fill: ({ name, type: kind, isNumeric }) =>
          isText(kind) && !isNumeric && !/^version\.|\.zone$/.test(name) ? type(name) : undefined,
      });
    }
    await send({
      cookie,
      path: `/cases/${draft.reference}/evidence/${draft.exhibitId}`,
      fill: ({ name }) => (name === "caption.en" ? type(name) : undefined),
    });
    await send({
      cookie,
      path: `${appeal}/actions/new`,
      fill: ({ name, type: kind }) => {
        if (name === "cause") return "no_consent";
        if (name === "dueOn") return "2099-12-01";
        return isText(kind) ? type(name) : undefined;
      },
    });
    await send({ cookie, path: `${appeal}/sending`, fill: reason });
    await send({
      cookie: other,
      path: `${appeal}/review`,
      action: "/approval",
      fill: (field) => (field.type === "checkbox" ? field.value : reason(field)),
    });
    await send({
      cookie: other,
      path: `${appeal}/submission`,
      fill: ({ name }) => {
        if (name === "submitterIsAdmin") return "yes";
        return /^(submitterName|externalReference)$/.test(name) ? type(name) : undefined;
      },
    });
    const answer = await visit(house.origin, `${appeal}/dossier.pdf`, { cookie });
    expect(answer.headers.get("content-type")).toBe("application/pdf");
    return { typed, file: new Uint8Array(await answer.arrayBuffer()) };
  }

  it(`${TYPED} strings in every field, filed and downloaded`, async () => {
    const luck = chance("strings in dossiers");
    const canary = await openCanary();
    try {
      for (let count = 0; count < TYPED; count += 1) {
        const text = asMuchAsFits(stringAt(count, canary.known, luck));
        const { typed, file } = await throughTheHouse(text);
        await expectHarmless(file, text);
        const said = solid((await textOfPages(file)).join(""));
        const missing = [...typed].filter(
          ([name, words]) => isPrinted(name) && !said.includes(solid(words)),
        );
        expect(missing, JSON.stringify(text)).toEqual([]);
      }
    } finally {
      canary.close();
    }
    expect(canary.fetched()).toBe(0);
  }, 3_600_000);
});
