/** A short notice of the application, as plain text: what mail readers of every kind show alike. */
export type Notice = {
  subject: string;
  greeting: string;
  /** Finished paragraphs, in order. */
  before: readonly string[];
  link?: string;
  after: readonly string[];
};

export function noticeText({ greeting, before, link, after }: Notice): string {
  const paragraphs = [greeting, ...before, ...(link ? [link] : []), ...after, "Reinstate"];
  return `${paragraphs.join("\n\n")}\n`;
}
