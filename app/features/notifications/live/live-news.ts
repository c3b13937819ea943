/** What browsers are told live: never what changed, only that something they may be showing did. */
import { seesCase } from "~/features/cases/case-scope";

/** From whoever told people to every process, at one commit. Null: more than fits. */
export type Announcement = {
  /** The seal it reaches up to; null for what belongs to one person alone. */
  position: string | null;
  cases: readonly AnnouncedCase[] | null;
  /** Whether something happened outside cases: signals, sources, assets. */
  others: boolean;
  /** Whose notifications changed. */
  people: readonly string[] | null;
};

export type AnnouncedCase = {
  reference: string;
  businessId: string | null;
  openedById: string | null;
};

/** From the process to a browser. */
export type LiveNews = {
  /** References of cases that changed; null where it may be any. */
  cases: string[] | null;
  others: boolean;
  /** How much is unread; null where that did not change. */
  unread: number | null;
};

type Reader = { personId: string; businessIds: readonly string[] | null };

/** The part of an announcement that somebody may know of. */
export function newsFor(
  { cases, others }: Announcement,
  { personId: id, businessIds }: Reader,
): Omit<LiveNews, "unread"> {
  const seen = cases?.filter((of) => seesCase({ id, businessIds }, of));
  return { cases: seen?.map(({ reference }) => reference) ?? null, others };
}

/** Whether a page shows something that changed. Settings hold forms and little that others change. */
export function concerns(pathname: string, { cases, others }: LiveNews): boolean {
  if (pathname.startsWith("/settings")) return false;
  if (cases === null) return true;
  const shown = /^\/cases\/([A-Z]-[\d-]+)/.exec(pathname)?.[1];
  return shown ? cases.includes(shown) : others || cases.length > 0;
}
