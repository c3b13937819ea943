/** Reads about links for guests, and the log of what guests looked at. */
import { timingSafeEqual } from "node:crypto";
import { type FrozenFiles, frozenFiles } from "~/features/appeals/dossier/frozen-dossier.server";
import { db } from "~/platform/db.server";
import { type GuestLinkState, guestLinkState } from "./guest-link";
import { redactedSince } from "./redacted-since.server";
import { guestHash } from "./share-dossier.server";

const VIEWS_SHOWN = 50;
/** Asking for the same again within this time is the same look at it. */
const ONE_LOOK_MINUTES = 5;

/** The links of an appeal, newest first, each with what was looked at last. */
export async function guestLinksOf(appealId: string, now: Date) {
  const links = await db.guestLink.findMany({
    where: { appealId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: {
      id: true,
      audience: true,
      expiresAt: true,
      revokedAt: true,
      createdBy: true,
      createdAt: true,
      views: {
        orderBy: [{ at: "desc" }, { id: "desc" }],
        take: VIEWS_SHOWN,
        select: { id: true, file: true, agent: true, at: true },
      },
      _count: { select: { views: true } },
    },
  });
  return links.map(({ _count, ...link }) => ({
    ...link,
    state: guestLinkState(link, now),
    olderViews: _count.views - link.views.length,
  }));
}

export type GuestLinkOnPage = Awaited<ReturnType<typeof guestLinksOf>>[number];

export type GuestDossier = {
  linkId: string;
  expiresAt: Date;
  number: number;
  reference: string;
  round: number;
  business: string | null;
  frozen: FrozenFiles;
};

export type GuestAnswer =
  | { state: Exclude<GuestLinkState, "open"> | "unknown" }
  | ({ state: "open" } & GuestDossier);

/** What a token opens. A closed link says that it is closed, and nothing about what was behind it. */
export async function openGuestLink(token: string, now: Date): Promise<GuestAnswer> {
  const hash = guestHash(token);
  const link = await db.guestLink.findUnique({
    where: { tokenHash: hash },
    select: {
      id: true,
      tokenHash: true,
      expiresAt: true,
      revokedAt: true,
      dossier: {
        select: {
          appeal: {
            select: {
              id: true,
              number: true,
              round: true,
              case: { select: { reference: true, business: { select: { name: true } } } },
            },
          },
        },
      },
    },
  });
  // The index finds by the hash; that it is this very hash takes the same time for every other.
  if (!link || !timingSafeEqual(link.tokenHash, hash)) return { state: "unknown" };
  const state = guestLinkState(link, now);
  if (state !== "open") return { state };

  const { id, number, round, case: of } = link.dossier.appeal;
  if (await redactedSince(id)) return { state: "revoked" };
  const frozen = await frozenFiles(id);
  if (!frozen) return { state: "unknown" };
  return {
    state,
    linkId: link.id,
    expiresAt: link.expiresAt,
    number,
    round,
    reference: of.reference,
    business: of.business?.name ?? null,
    frozen,
  };
}

const LONGEST_AGENT = 200;

/** Writes down that a guest looked at a file, or at the page that lists them (an empty name). */
export async function noteGuestView(
  linkId: string,
  file: string,
  agent: string | null,
  now = new Date(),
): Promise<void> {
  const since = new Date(now.getTime() - ONE_LOOK_MINUTES * 60_000);
  const view = { linkId, file, agent: (agent ?? "").toWellFormed().slice(0, LONGEST_AGENT) };
  const seen = await db.guestView.findFirst({
    where: { ...view, at: { gt: since } },
    select: { id: true },
  });
  if (!seen) await db.guestView.create({ data: { ...view, at: now }, select: { id: true } });
}
