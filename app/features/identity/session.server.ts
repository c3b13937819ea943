/** Who is asking. Every loader and action behind the login begins with `requirePermission`. */
import { redirect } from "@remix-run/node";
import { sessionToken } from "~/features/identity/sessions/session-cookie.server";
import {
  idleSince,
  isAlive,
  needsTouch,
  sessionEndsAt,
} from "~/features/identity/sessions/session-life";
import { db, type Tx } from "~/platform/db.server";
import { forbidden } from "~/platform/http/http.server";
import { clientAddress } from "~/platform/http/request-origin.server";
import { forgetForRequest, oncePerRequest } from "~/platform/http/request-scope.server";
import { can, type Permission } from "./permissions";
import type { Person } from "./person";
import { newToken, tokenHash } from "./token.server";

/** The signed-in person, or a way to the sign-in page that comes back here. */
export async function requirePerson(request: Request): Promise<Person> {
  const person = await findPerson(request);
  if (person) return person;

  const { pathname, search } = new URL(request.url);
  const back = request.method === "GET" ? pathname.replace(/\.data$/, "") + search : "/";
  throw redirect(back === "/" ? "/login" : `/login?back=${encodeURIComponent(back)}`);
}

export async function requirePermission(request: Request, permission: Permission): Promise<Person> {
  const person = await requirePerson(request);
  if (!can(person, permission)) throw forbidden();
  return person;
}

/** Looked up once per request, however many loaders ask. */
export const findPerson = (request: Request): Promise<Person | null> =>
  oncePerRequest(PERSON, () => lookUp(request));

/** After an action changed who is signed in, or what they may do, the loaders of the same request ask again. */
export const forgetPerson = (): void => forgetForRequest(PERSON);

const PERSON = "person";

async function lookUp(request: Request, now = new Date()): Promise<Person | null> {
  const token = sessionToken(request);
  if (!token) return null;

  const session = await db.session.findUnique({
    where: { tokenHash: tokenHash(token) },
    select: {
      id: true,
      lastSeenAt: true,
      expiresAt: true,
      person: {
        select: {
          id: true,
          name: true,
          email: true,
          roles: true,
          seesAllBusinesses: true,
          businesses: { select: { businessId: true } },
          language: true,
          timeZone: true,
          theme: true,
          shortcutsOn: true,
          deactivatedAt: true,
        },
      },
    },
  });
  if (!session || session.person.deactivatedAt) return null;

  if (!isAlive(session, now)) return null;
  if (needsTouch(session, now)) await touch(session.id, session.person.id, now);

  const { seesAllBusinesses, businesses, deactivatedAt: _, ...person } = session.person;
  return {
    ...person,
    kind: "person",
    businessIds: seesAllBusinesses ? null : businesses.map(({ businessId }) => businessId),
    sessionId: session.id,
  };
}

async function touch(sessionId: string, personId: string, now: Date): Promise<void> {
  await db.session.updateMany({ where: { id: sessionId }, data: { lastSeenAt: now } });
  await db.person.updateMany({ where: { id: personId }, data: { lastSeenAt: now } });
}

/** Begins a session and returns the token for its cookie. The one before it in this browser, if any, dies. */
export function startSession(request: Request, personId: string, now = new Date()) {
  return db.$transaction((tx) => createSession(tx, request, personId, now));
}

/** The same within a transaction. A token that a browser brought along is never used again. */
export async function createSession(
  tx: Tx,
  request: Request,
  personId: string,
  now: Date,
): Promise<string> {
  const token = newToken();
  const before = sessionToken(request);
  const isOver = [{ expiresAt: { lte: now } }, { lastSeenAt: { lte: idleSince(now) } }];
  await tx.session.deleteMany({ where: { personId, OR: isOver } });
  if (before) await tx.session.deleteMany({ where: { tokenHash: tokenHash(before) } });
  await tx.session.create({
    data: {
      personId,
      tokenHash: tokenHash(token),
      expiresAt: sessionEndsAt(now),
      lastSeenAt: now,
      userAgent: request.headers.get("user-agent")?.slice(0, 300) ?? null,
      address: clientAddress(request),
    },
    select: { id: true },
  });
  forgetPerson();
  return token;
}
