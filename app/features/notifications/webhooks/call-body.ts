/** What an outgoing webhook is sent: JSON with a `text` that Slack and its kind show as it is. */
export type CallFacts = {
  /** The same for every try, so that a receiver recognises what it has. */
  id: string;
  kind: string;
  severity: string;
  at: Date;
  said: string;
  reference: string | null;
  /** Null while the installation does not know its own address. */
  url: string | null;
};

export function callBody({ id, kind, severity, at, said, reference, url }: CallFacts): string {
  return JSON.stringify({
    id,
    kind,
    severity,
    at: at.toISOString(),
    case: reference,
    url,
    text: escaped(url ? `${said} ${url}` : said),
  });
}

/** Slack reads these three as its own marks. */
const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
