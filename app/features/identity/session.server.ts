/** Who is asking. Every loader and action behind the login begins with `requirePermission`. */
import { redirect } from "@remix-run/node";
import { sessionToken } from "~/features/identity/sessions/session-cookie.server";
import {
  idleSince,
  isAlive,
  needsTouch,
  type SessionTimes,
  sessionEndsAt,
} from "~/features/identity/sessions/session-life";
import { db, pool, type Tx } from "~/platform/db.server";
import { forbidden } from "~/platform/http/http.server";
import { clientAddress } from "~/platform/http/request-origin.server";
import { forgetForRequest, oncePerRequest } from "~/platform/http/request-scope.server";
import { can, type Permission } from "./permissions";
import type { SignedIn } from "./person";
import { newToken, tokenHash } from "./token.server";

/** The signed-in person, or a way to the sign-in page that comes back here. */
export async function requirePerson(request: Request): Promise<SignedIn> {
  const person = await findPerson(request);
  if (person) return person;

  const { pathname, search } = new URL(request.url);
  const back = request.method === "GET" ? pathname.replace(/\.data$/, "") + search : "/";
  throw redirect(back === "/" ? "/login" : `/login?back=${encodeURIComponent(back)}`);
}

export async function requirePermission(
  request: Request,
  permission: Permission,
): Promise<SignedIn> {
  const person = await requirePerson(request);
  if (!can(person, permission)) throw forbidden();
  return person;
}

/** Looked up once per request, however many loaders ask. */
export const findPerson = (request: Request): Promise<SignedIn | null> =>
  oncePerRequest(PERSON, () => lookUp(request));

/** After an action changed who is signed in, or what they may do, the loaders of the same request ask again. */
export const forgetPerson = (): void => forgetForRequest(PERSON);

const PERSON = "person";

async function lookUp(request: Request, now = new Date()): Promise<SignedIn | null> {
  const token = sessionToken(request);
  if (!token) return null;

  const { rows } = await pool().query<SessionTimes & Omit<SignedIn, "kind">>({
    ...FIND,
    values: [tokenHash(token)],
  });
  const [found] = rows;
  if (!found || !isAlive(found, now)) return null;
  const { lastSeenAt, expiresAt, ...person } = found;
  if (needsTouch({ lastSeenAt, expiresAt }, now)) await touch(person.sessionId, person.id, now);
  return { kind: "person", ...person };
}

/** Asked before every page, so it is prepared once for each connection. */
const FIND = {
  name: "find-session",
  text: `SELECT s.id AS "sessionId", s."lastSeenAt", s."expiresAt", p.id, p.name, p.email,
      p.roles::text[] AS roles, p.language, p."timeZone", p.theme, p."shortcutsOn",
      CASE WHEN NOT p."seesAllBusinesses" THEN
        ARRAY(SELECT b."businessId"::text FROM "PersonBusiness" b WHERE b."personId" = p.id)
      END AS "businessIds"
    FROM "Session" s JOIN "Person" p ON p.id = s."personId"
    WHERE s."tokenHash" = $1 AND p."deactivatedAt" IS NULL`,
};

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
