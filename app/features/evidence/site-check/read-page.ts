/** What a visitor would read on a page, and what it links to and asks for. Takes any markup, however broken. */
export type PageText = {
  title: string;
  /** Lines as a visitor sees them, alternative texts of pictures included. */
  lines: string[];
  /** What the page calls itself for other programs. */
  siteNames: string[];
  links: { address: string; text: string }[];
  passwordFields: number;
};

/** What stands in these is not shown, and no markup. */
const UNREAD = ["script", "style", "template", "svg", "textarea"];
const INLINE = /^(?:a|abbr|b|bdi|em|font|i|label|mark|small|span|strong|sub|sup|time|u|wbr)$/;

export function readPage(html: string): PageText {
  const page: PageText = { title: "", lines: [], siteNames: [], links: [], passwordFields: 0 };
  let line = "";
  let open: { address: string; text: string } | null = null;
  let isTitle = false;

  const say = (text: string) => {
    if (isTitle) page.title += text;
    else line += text;
    if (open) open.text += text;
  };
  const endLine = () => {
    const text = line.replace(/\s+/g, " ").trim();
    if (text) page.lines.push(text);
    line = "";
  };

  for (let at = 0; at < html.length; ) {
    const start = html.indexOf("<", at);
    if (start < 0) {
      say(decoded(html.slice(at)));
      break;
    }
    if (start > at) say(decoded(html.slice(at, start)));
    if (html.startsWith("<!--", start)) {
      at = after(html, "-->", start);
      continue;
    }
    const name = /^<(\/?)([a-z][a-z0-9-]*)/i.exec(html.slice(start, start + 40));
    if (!name) {
      if (/^<[!?/]/.test(html.slice(start, start + 2))) at = after(html, ">", start);
      else {
        say("<");
        at = start + 1;
      }
      continue;
    }
    const isClosing = name[1] === "/";
    const tag = (name[2] ?? "").toLowerCase();
    const end = endOfTag(html, start);
    const attributes = attributesOf(html.slice(start, end));
    at = end;

    if (tag === "title") isTitle = !isClosing && page.title === "";
    else if (!isClosing && UNREAD.includes(tag)) at = beginOf(html, tag, end);
    else if (!INLINE.test(tag)) endLine();

    if (tag === "a") {
      if (open) page.links.push(open);
      const address = attributes.href;
      open = !isClosing && address ? { address, text: "" } : null;
    }
    if (tag === "img" && attributes.alt) say(` ${attributes.alt} `);
    if (tag === "input" && attributes.type?.toLowerCase() === "password") page.passwordFields++;
    if (tag === "input" && /^(?:submit|button)$/i.test(attributes.type ?? "") && attributes.value)
      say(` ${attributes.value} `);
    if (tag === "meta" && attributes.content && isName(attributes))
      page.siteNames.push(attributes.content);
  }
  endLine();
  if (open) page.links.push(open);
  page.title = page.title.replace(/\s+/g, " ").trim();
  return page;
}

const isName = ({ name = "", property = "" }: Record<string, string>) =>
  /^(?:og:site_name|application-name)$/i.test(property || name);

/** Behind the next occurrence; the end where there is none. */
function after(text: string, what: string, from: number): number {
  const found = text.indexOf(what, from);
  return found < 0 ? text.length : found + what.length;
}

/** Where the tag closes that holds what is not read; its name may be written in any case. */
function beginOf(html: string, tag: string, from: number): number {
  const closing = new RegExp(`</${tag}`, "gi");
  closing.lastIndex = from;
  return closing.exec(html)?.index ?? html.length;
}

/** Behind the tag that begins here; what is quoted in it does not end it. */
function endOfTag(html: string, start: number): number {
  let quote = "";
  for (let at = start + 1; at < html.length; at++) {
    const letter = html.charAt(at);
    if (quote) {
      if (letter === quote) quote = "";
    } else if (letter === ">") return at + 1;
    else if ((letter === '"' || letter === "'") && html.charAt(at - 1) === "=") quote = letter;
  }
  return html.length;
}

const LONGEST_TAG = 4000;

function attributesOf(tag: string): Record<string, string> {
  const found = tag
    .slice(0, LONGEST_TAG)
    .matchAll(/([\w:-]+)=(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g);
  return Object.fromEntries(
    [...found].map(([, name = "", double, single, bare]) => [
      name.toLowerCase(),
      decoded(double ?? single ?? bare ?? ""),
    ]),
  );
}

const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  copy: "©",
  reg: "®",
  ndash: "–",
  mdash: "—",
  hellip: "…",
  eacute: "é",
};

function decoded(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi,
    (whole, tens, hex, name) => {
      if (name) return NAMED[name.toLowerCase()] ?? whole;
      const point = tens ? Number(tens) : Number.parseInt(hex, 16);
      const isLetter = point > 0 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff);
      return isLetter ? String.fromCodePoint(point) : whole;
    },
  );
}
