/** What happened, for somebody who is not looking: at once, or gathered for a day. */
import type { Language } from "../bilingual";
import type { Notice } from "./notice";

export type NewsMailProps = {
  name: string;
  /** Whether it gathers what was not mailed at once. */
  isDigest: boolean;
  /** Finished sentences in the reader's language; links only where the installation knows its address. */
  lines: readonly { said: string; link: string | null }[];
  settingsLink: string | null;
};

export const newsMail: Record<Language, (props: NewsMailProps) => Notice> = {
  en: (props) => ({
    subject: subjectOf(props, (count) =>
      props.isDigest ? `Reinstate: what happened (${count})` : `Reinstate: ${count} notices`,
    ),
    greeting: `Good day ${props.name},`,
    before: [
      ...(props.isDigest
        ? ["What happened since the last summary, and was not mailed at once:"]
        : []),
      ...props.lines.map(paragraph),
    ],
    after: [choose("What you are told, and when, is up to you:", props.settingsLink)],
  }),
  id: (props) => ({
    subject: subjectOf(props, (count) =>
      props.isDigest ? `Reinstate: ringkasan (${count})` : `Reinstate: ${count} pemberitahuan`,
    ),
    greeting: `Salam ${props.name},`,
    before: [
      ...(props.isDigest
        ? ["Yang terjadi sejak ringkasan terakhir dan belum dikirim lewat surel:"]
        : []),
      ...props.lines.map(paragraph),
    ],
    after: [choose("Anda dapat mengatur apa yang diberitahukan dan kapan:", props.settingsLink)],
  }),
};

/** One sentence is its own subject. */
function subjectOf({ isDigest, lines }: NewsMailProps, many: (count: number) => string): string {
  const [only] = lines;
  return only && lines.length === 1 && !isDigest ? only.said : many(lines.length);
}

const paragraph = ({ said, link }: { said: string; link: string | null }) =>
  link ? `${said}\n${link}` : said;

const choose = (sentence: string, link: string | null) =>
  `${sentence} ${link ?? "/settings/notifications"}`;
