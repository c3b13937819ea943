/**
 * A one-time link opens an account, so the stored copy of a message must not
 * carry it. It stands on a line of its own, and a mark stands in for it.
 */
const MARK = "[link]";

export function withoutLink(text: string, link: string | null): string {
  return link ? swapLine(text, link, MARK) : text;
}

export function withLink(text: string, link: string | null): string {
  return link ? swapLine(text, MARK, link) : text;
}

function swapLine(text: string, from: string, to: string): string {
  return text
    .split("\n")
    .map((line) => (line === from ? to : line))
    .join("\n");
}
