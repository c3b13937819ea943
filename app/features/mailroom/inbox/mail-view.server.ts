/** The page of one mail as its reader may use it. */
import { can } from "~/features/identity/permissions";
import type { Person } from "~/features/identity/person";
import type { InboundState } from "~/features/mailroom/inbound-mail";
import { isPublicDomain } from "~/features/mailroom/reading/public-domains";
import { domainOf } from "~/features/mailroom/reading/vouched";
import { requireMail } from "./mail-queries.server";
import { suggestThreads } from "./suggest-threads.server";

const FILEABLE: readonly InboundState[] = ["unmatched", "notice", "automatic", "discarded"];

export async function mailView(person: Person, id: string | undefined, search: URLSearchParams) {
  const mail = await requireMail(person, id);
  const mayWork = can(person, "correspondence:log");
  const mayFile = mayWork && mail.thread === null && FILEABLE.includes(mail.state);
  const chosen = (search.get("case") ?? "").slice(0, 40);
  const domain = domainOf(mail.fromAddress);
  return {
    mail,
    chosen,
    mayWork,
    mayFile,
    mayTakeBack: mayWork && mail.state === "discarded",
    sender: mail.fromAddress,
    domain: isPublicDomain(domain) ? "" : domain,
    suggestions: mayFile ? await suggestThreads(person, mail, chosen) : [],
    /** The case that it names, to start a thread for. */
    reference:
      /\bC-\d{4}-\d{4,}\b/i.exec(`${mail.subject}\n${mail.text}`)?.[0]?.toUpperCase() ?? "",
  };
}
