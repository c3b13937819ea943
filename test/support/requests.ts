/** Requests as the front door hands them on. */
import type { Person } from "~/features/identity/person";
import { createSession } from "~/features/identity/session.server";
import { db } from "~/platform/db.server";
import { CLIENT_ADDRESS, CLIENT_PROTOCOL } from "~/platform/http/request-origin.server";

type Visit = {
  method?: string;
  /** Cookies by name. */
  cookies?: Record<string, string>;
  address?: string;
  https?: boolean;
  form?: Record<string, string | readonly string[]>;
  headers?: Record<string, string>;
};

export function requestTo(path: string, visit: Visit = {}): Request {
  const { cookies = {}, address = "203.0.113.7", https = false, form, headers } = visit;
  const body = form && new URLSearchParams();
  for (const [name, values] of Object.entries(form ?? {})) {
    for (const value of [values].flat()) body?.append(name, value);
  }
  return new Request(new URL(path, https ? "https://house.test" : "http://house.test"), {
    method: visit.method ?? (form ? "POST" : "GET"),
    headers: {
      cookie: Object.entries(cookies)
        .map(([name, value]) => `${name}=${value}`)
        .join("; "),
      [CLIENT_ADDRESS]: address,
      [CLIENT_PROTOCOL]: https ? "https" : "http",
      ...headers,
    },
    ...(body && { body }),
  });
}

/** Signs somebody in and gives the cookies of their browser. */
export async function cookiesOf(person: Pick<Person, "id">): Promise<Record<string, string>> {
  const token = await db.$transaction((tx) =>
    createSession(tx, requestTo("/login"), person.id, new Date()),
  );
  return { reinstate: token };
}

/** The cookies an answer sets, by name. */
export function cookiesSetBy(answer: Response): Record<string, string> {
  return Object.fromEntries(
    answer.headers.getSetCookie().map((line) => {
      const [pair = ""] = line.split(";");
      const at = pair.indexOf("=");
      return [pair.slice(0, at), pair.slice(at + 1)];
    }),
  );
}
