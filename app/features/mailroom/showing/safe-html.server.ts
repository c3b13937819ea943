/**
 * The HTML of a mail made harmless: nothing that runs, sends or fetches. It is shown in a frame of its
 * own besides, whose policy forbids the same again.
 */
import sanitizeHtml from "sanitize-html";
import type { MailFile } from "~/features/mailroom/reading/read-mail";

const MOST_PICTURE_BYTES = 4 * 1024 * 1024;
const PICTURES = ["image/png", "image/jpeg", "image/gif", "image/webp"];

const COLOUR = [/^#[\da-f]{3,8}$/i, /^rgba?\([\d\s,.%]+\)$/i, /^[a-z]{3,20}$/i];
const LENGTH = [/^\d{1,4}(?:\.\d+)?(?:px|pt|em|rem|%)?$/];

const STYLES = {
  color: COLOUR,
  "background-color": COLOUR,
  "text-align": [/^(?:left|right|center|justify|start|end)$/],
  "font-weight": [/^(?:normal|bold|\d{3})$/],
  "font-style": [/^(?:normal|italic)$/],
  "font-size": LENGTH,
  "text-decoration": [/^(?:none|underline|line-through)$/],
};

export function safeHtml(html: string, files: readonly MailFile[]): string {
  const pictures = picturesOf(files);
  return sanitizeHtml(html, {
    allowedTags: [
      ...["p", "div", "span", "br", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "center", "font"],
      ...["b", "strong", "i", "em", "u", "s", "sub", "sup", "small", "code", "pre", "blockquote"],
      ...["ul", "ol", "li", "dl", "dt", "dd", "a", "img"],
      ...["table", "thead", "tbody", "tfoot", "tr", "td", "th", "caption"],
    ],
    allowedAttributes: {
      "*": ["dir", "lang", "align", "style"],
      a: ["href", "rel", "target", "title", "data-address"],
      img: ["src", "alt", "width", "height"],
      td: ["colspan", "rowspan", "width", "valign", "bgcolor"],
      th: ["colspan", "rowspan", "width", "valign", "bgcolor"],
      table: ["width", "border", "cellpadding", "cellspacing", "bgcolor"],
      font: ["color", "size"],
    },
    allowedStyles: { "*": STYLES },
    allowedSchemes: ["http", "https", "mailto", "tel"],
    allowedSchemesByTag: { img: ["data"] },
    allowProtocolRelative: false,
    disallowedTagsMode: "discard",
    nestingLimit: 100,
    transformTags: {
      a: (tagName, { href, style }) => ({
        tagName,
        attribs: { ...linkTo(href), ...(style && { style }) },
      }),
      img: (tagName, { src, alt = "", width, height }) => {
        const picture = pictures.get(cidOf(src));
        if (!picture) return { tagName: "span", attribs: {}, text: alt };
        const size = { ...(width && { width }), ...(height && { height }) };
        return { tagName, attribs: { src: picture, alt, ...size } };
      },
    },
  });
}

/** Where a link leads is shown beside it, whatever its words claim. */
function linkTo(href: string | undefined): Record<string, string> {
  const address = href?.trim() ?? "";
  if (!URL.canParse(address)) return {};
  const { protocol, host, pathname } = new URL(address);
  if (!["http:", "https:", "mailto:", "tel:"].includes(protocol)) return {};
  return {
    href: address,
    rel: "noopener noreferrer nofollow",
    target: "_blank",
    title: address,
    "data-address": host || pathname,
  };
}

const cidOf = (src: string | undefined): string =>
  /^cid:/i.test(src ?? "") ? decoded((src ?? "").slice(4)) : "";

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // Whatever is no escape stands for itself.
    return text;
  }
}

/** Pictures that came along, by the name under which the HTML shows them. */
function picturesOf(files: readonly MailFile[]): Map<string, string> {
  const pictures = new Map<string, string>();
  let bytes = 0;
  for (const { contentId, mediaType, bytes: content } of files) {
    if (!contentId || !PICTURES.includes(mediaType)) continue;
    bytes += content.byteLength;
    if (bytes > MOST_PICTURE_BYTES) break;
    pictures.set(contentId, `data:${mediaType};base64,${Buffer.from(content).toString("base64")}`);
  }
  return pictures;
}

const STYLE =
  "html{background:#fff;color:#1b1b1b;color-scheme:light;font:15px/1.5 system-ui,sans-serif}" +
  "body{margin:12px;overflow-wrap:anywhere}img,table{max-width:100%;height:auto}" +
  'a[data-address]::after{content:" (" attr(data-address) ")";color:#595959;font-size:.85em}';

/** The whole page of the frame. */
export const htmlPage = (body: string): string =>
  `<!doctype html><html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><style>${STYLE}</style></head><body>${body}</body></html>`;

/** What the frame may do: show its own words and pictures, and open a link in a window of its own. */
export const HTML_HEADERS = {
  "content-type": "text/html; charset=utf-8",
  "content-security-policy":
    "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox",
  "x-frame-options": "SAMEORIGIN",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  // Its origin is none, which cannot be kept apart from others of its kind.
  "origin-agent-cluster": "?0",
  "cross-origin-resource-policy": "same-origin",
  "cache-control": "private, no-store",
} as const;
