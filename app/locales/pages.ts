/**
 * Which parts of the catalogue the browser gets for which pages. Every matching
 * path adds its own; `common`, `shell` and `ui` go everywhere. A page whose part is
 * missing here shows bare keys once it runs in the browser, and a test says so.
 */
import type en from "./en";

type Section = keyof typeof en;

const EVERYWHERE: readonly Section[] = ["common", "shell", "ui"];

const PAGES: readonly (readonly [prefix: string, sections: readonly Section[]])[] = [
  ["/", []],
  ["/$", ["today", "clocks", "signals"]],
  ["/cases", ["cases", "clocks", "tasks", "audit", "signals"]],
  ["/cases/assignments", ["runs"]],
  ["/setup", ["identity"]],
  ["/login", ["identity"]],
  ["/invitation/", ["identity"]],
  ["/guest/", ["identity", "guests"]],
  ["/unsubscribe/", ["identity", "unsubscribe"]],
  ["/cases/*/appeals/*", ["guests"]],
  ["/forgotten-password", ["identity"]],
  ["/reset-password/", ["identity"]],
  ["/settings", ["identity"]],
  ["/clocks", ["clocks"]],
  ["/tasks", ["tasks", "board", "runs"]],
  ["/settings/calendars", ["calendars"]],
  ["/settings/escalation", ["taskSettings"]],
  ["/settings/playbooks", ["taskSettings", "tasks"]],
  ["/settings/macros", ["taskSettings", "tasks"]],
  ["/cases/*/tasks/", ["taskSettings"]],
  ["/tasks/macros", ["taskSettings"]],
  ["/settings/profile", ["calendars"]],
  ["/settings/installation", ["identity", "mail"]],
  ["/settings/providers", ["identity", "assets", "scorecard"]],
  ["/settings/providers/*$", ["enforcement"]],
  ["/settings/sources", ["identity", "sources", "deliveries"]],
  ["/settings/sources$", ["polls"]],
  ["/settings/sources/polls", ["polls"]],
  ["/inbox", ["signals", "enforcement", "deliveries", "sources"]],
  ["/assets", ["assets"]],
  ["/notifications", ["notices"]],
  ["/settings/notifications", ["notices"]],
  ["/settings/webhooks", ["notices"]],
  ["/settings/mailboxes", ["mailboxes"]],
  ["/settings/letters", ["letters"]],
  ["/settings/mailboxes/*/edit", ["assets"]],
  ["/settings/sources/*/edit", ["assets"]],
  ["/settings/sources/polls/*/edit", ["assets"]],
  ["/mail", ["mailroom", "threads"]],
  ["/cases/*/threads", ["mailroom"]],
  ["/assets/*$", ["signals", "signalPages"]],
  ["/signals", ["signals", "signalPages", "enforcement"]],
  ["/assets/*/failures", ["signalPages"]],
  ["/assets/businesses/*/failures", ["signalPages"]],
  ["/assets/businesses/*/consent", ["consent", "imports"]],
  ["/assets/businesses/*/imports", ["imports"]],
  ["/settings/replays", ["signals", "signalPages"]],
  ["/search", ["search"]],
  ["/settings/audit", ["audit"]],
  ["/cases/*/evidence", ["evidence", "redaction"]],
  ["/assets/businesses", ["changes"]],
  ["/cases/*/changes", ["changes"]],
  ["/cases/*/evidence", ["evidence"]],
  ["/cases/*/evidence/website", ["siteChecks", "appeals"]],
  ["/cases/*$", ["classification"]],
  ["/cases/*/classify", ["classification"]],
  ["/cases/*/appeals", ["appeals", "enforcement", "together"]],
  ["/cases/*/appeals/*/pack", ["pack", "consent", "assets"]],
  ["/cases/*/appeals/*/readiness", ["coach"]],
  ["/cases/*/appeals/*/sending", ["coach"]],
  ["/cases/*/appeals/*/review", ["coach"]],
  ["/cases/*/appeals/*/approval", ["coach"]],
  ["/cases/*/appeals/*/changes", ["coach"]],
  ["/cases/*/appeals/*$", ["claims"]],
  ["/cases/*/appeals/*/claims", ["claims"]],
  ["/cases/*/appeals/*/sections", ["autosave", "claims", "coach"]],
  ["/cases/*/appeals/routes", ["advice"]],
  ["/cases/*/appeals/doors", ["advice"]],
  ["/cases/*/appeals/new", ["advice"]],
  ["/cases/*/appeals/", ["afterFiling"]],
  ["/cases/*/appeals/*/library", ["library"]],
  ["/cases/*/appeals/*/sections", ["library"]],
  ["/cases/*/appeals/*/answers", ["library"]],
  ["/appeals", ["library", "appeals", "enforcement"]],
  ["/cases/*/promises", ["promises"]],
  ["/cases/*/appeals$", ["advice"]],
  ["/cases/*/threads/*/mails", ["autosave"]],
  ["/cases/*/threads", ["threads", "promises", "promised", "watch", "incident", "outbox"]],
  ["/cases/*/recovery", ["recovery", "enforcement", "imports"]],
  ["/cases/*/recovery/campaigns", ["campaigns", "guard"]],
  ["/cases/*/recovery/imports/", ["campaigns", "customer"]],
  ["/cases/*/recovery/requests", ["requests", "guard", "campaigns"]],
  [
    "/cases/*/recovery/customers/",
    ["customer", "guard", "requests", "campaigns", "compensation", "rights"],
  ],
  ["/cases/*/recovery/rights", ["rights"]],
  [
    "/cases/*/recovery/customers$",
    ["progress", "customer", "campaigns", "guard", "whole", "rights"],
  ],
  ["/cases/*/recovery/customers/making-whole", ["whole"]],
  ["/cases/*/recovery/progress", ["progress", "customer", "campaigns", "guard"]],
  ["/cases/*/recovery/outreach", ["campaigns"]],
  ["/cases/*/recovery/compensation", ["compensation"]],
  ["/settings/compensation", ["compensation", "recovery"]],
];

export function sectionsFor(pathname: string): Section[] {
  const matching = PAGES.filter(([prefix]) => startsWith(pathname, prefix));
  return [...new Set([...EVERYWHERE, ...matching.flatMap(([, sections]) => sections)])];
}

/** A star stands for one step of the path, such as the reference of a case; a dollar ends it. */
function startsWith(pathname: string, prefix: string): boolean {
  const [start = "", ...rest] = prefix.split("*");
  if (rest.length === 0) {
    return prefix.endsWith("$") ? pathname === prefix.slice(0, -1) : pathname.startsWith(prefix);
  }
  if (!pathname.startsWith(start)) return false;
  const beyond = pathname.slice(start.length).replace(/^[^/]+/, "");
  return startsWith(beyond, rest.join("*"));
}
