/** What a look at a public page found, and what follows from what was read on it. */
import { namesCompany } from "~/platform/i18n/names-company";
import { SITE_WORDS } from "~templates/rules/site-words";
import { type PageText, readPage } from "./read-page";

export const SITE_PAGES = ["website", "privacy_policy"] as const;
export type SitePage = (typeof SITE_PAGES)[number];

export type SiteFailure =
  | "bad_address"
  | "needs_https"
  | "bad_port"
  | "not_public"
  | "unknown_host"
  | "bad_certificate"
  | "timed_out"
  | "unreachable"
  | "too_many_redirects"
  | "bad_redirect";

/** `unknown` where the page shows next to no text before its scripts run, and we run none. */
export type Seen = "yes" | "no" | "unknown";

export type SiteFindings = {
  page: SitePage;
  address: string;
  /** Every address that was asked, in order, with what it answered. */
  steps: { address: string; status: number | null }[];
  failure: SiteFailure | null;
  /** The platform's own word for a failure of the line, such as `CERT_HAS_EXPIRED`. */
  code: string | null;
  status: number | null;
  tls: { issuer: string; validUntil: string | null } | null;
  /** Of the page as it was received. */
  sha256: string | null;
  bytes: number | null;
  isCut: boolean;
  title: string;
  names: readonly string[];
  nameShown: Seen;
  loginWall: Seen;
  /** The sentences that ask for consent, as they stand there. */
  optInTexts: string[];
  unfinished: string | null;
  /** Whether it speaks of privacy at all. */
  isPolicy: Seen;
  /** Where the page says that its privacy policy is. */
  policyAddress: string | null;
};

export type ReadFindings = Pick<
  SiteFindings,
  "title" | "nameShown" | "loginWall" | "optInTexts" | "unfinished" | "isPolicy" | "policyAddress"
>;

export const NOTHING_READ: ReadFindings = {
  title: "",
  nameShown: "unknown",
  loginWall: "unknown",
  optInTexts: [],
  unfinished: null,
  isPolicy: "unknown",
  policyAddress: null,
};

type Received = {
  html: string;
  status: number;
  /** As asked, and where redirects led. */
  asked: string;
  address: string;
  names: readonly string[];
};

const HARDLY_ANY_TEXT = 200;
const MOST_QUOTES = 3;
const LONGEST_QUOTE = 300;

export function findingsOf({ html, status, asked, address, names }: Received): ReadFindings {
  const page = readPage(html);
  const text = page.lines.join("\n");
  const isThin = text.length < HARDLY_ANY_TEXT;
  const says = (words: readonly RegExp[]) => words.some((word) => word.test(text));
  const seen = (is: boolean): Seen => (is ? "yes" : isThin ? "unknown" : "no");
  const named = [page.title, ...page.siteNames, text].join("\n");
  return {
    title: page.title.slice(0, LONGEST_QUOTE),
    nameShown: seen(namesCompany(named, names)),
    loginWall: loginWall(page, text, { status, asked, address }),
    optInTexts: quotes(page, (line) => asksForConsent(line)).slice(0, MOST_QUOTES),
    unfinished:
      quotes(page, (line) => SITE_WORDS.unfinished.some((word) => word.test(line)))[0] ?? null,
    isPolicy: seen(says(SITE_WORDS.policy)),
    policyAddress: policyAddress(page, address),
  };
}

const asksForConsent = (line: string) =>
  SITE_WORDS.consent.some((word) => word.test(line)) &&
  SITE_WORDS.messages.some((word) => word.test(line));

/** Sentences of the page that fit, each as it stands. */
function quotes({ lines }: PageText, fits: (line: string) => boolean): string[] {
  return lines
    .flatMap((line) => line.split(/(?<=[.!?])\s+/))
    .filter((sentence) => fits(sentence))
    .map((sentence) => Array.from(sentence).slice(0, LONGEST_QUOTE).join(""));
}

const SHORT_PAGE = 1500;

function loginWall(
  { passwordFields }: PageText,
  text: string,
  { status, asked, address }: { status: number; asked: string; address: string },
): Seen {
  const wasSent = SITE_WORDS.loginAddress.test(address) && !SITE_WORDS.loginAddress.test(asked);
  if (status === 401 || status === 403 || wasSent) return "yes";
  if (passwordFields > 0) return text.length < SHORT_PAGE ? "yes" : "no";
  return text.length < HARDLY_ANY_TEXT ? "unknown" : "no";
}

function policyAddress({ links }: PageText, base: string): string | null {
  const link = links.find(
    ({ address, text }) => SITE_WORDS.policyAddress.test(address) || /privacy|privasi/i.test(text),
  );
  if (!link || !URL.canParse(link.address, base)) return null;
  const found = new URL(link.address, base);
  return /^https?:$/.test(found.protocol) ? found.href.slice(0, 500) : null;
}

/** In one word: it does what a reviewer needs, there is something to mend, or nothing came. */
export function standingOf(findings: SiteFindings): "good" | "mend" | "dead" {
  if (findings.failure || findings.status === null || findings.status >= 400) return "dead";
  const isMissing =
    findings.nameShown === "no" ||
    findings.loginWall === "yes" ||
    findings.unfinished !== null ||
    (findings.page === "privacy_policy" && findings.isPolicy === "no");
  return isMissing || !findings.tls ? "mend" : "good";
}
