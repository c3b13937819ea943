/** The doors of the app, and knocking at one of them: a loader or an action called alone. */
import type { ActionFunctionArgs } from "@remix-run/node";
import type { Role } from "~/features/identity/permissions";
import { createPerson } from "~test/factories/person";
import { cookiesOf, requestTo } from "~test/support/requests";
import { type Pass, POLICY } from "./policy";

type DoorFunction = (args: ActionFunctionArgs) => unknown;
type RouteModule = { loader?: DoorFunction; action?: DoorFunction };

const modules = import.meta.glob<RouteModule>("../../app/routes/*.{ts,tsx}");

/** Every route file by its name, with what loads it. */
export const ROUTES = Object.entries(modules).map(([path, load]) => ({
  name: path.replace(/^.*\/|\.tsx?$/g, ""),
  load,
}));

export type Door = {
  route: string;
  side: "read" | "write";
  pass: Pass;
  /** The names of the ids in its address. */
  params: readonly string[];
};

export const doorName = ({ route, side }: Pick<Door, "route" | "side">) => `${route} (${side})`;

const paramsIn = (route: string) => [...route.matchAll(/\$(\w+)/g)].map(([, name = ""]) => name);

/** Every declared door. */
export const DOORS: readonly Door[] = Object.entries(POLICY).flatMap(([route, policy]) =>
  (["read", "write"] as const).flatMap((side) => {
    const pass = policy[side];
    return pass ? [{ route, side, pass, params: paramsIn(route) }] : [];
  }),
);

export type Answer = { status: number; location: string | null; body: string };

type Knock = {
  params?: Record<string, string>;
  cookies?: Record<string, string>;
  method?: string;
  path?: string;
  form?: Record<string, string>;
  headers?: Record<string, string>;
};

/** What a door answers. A failure that is no answer passes through, as it would become a 500. */
export async function knock({ route, side }: Pick<Door, "route" | "side">, choice: Knock = {}) {
  const module = await ROUTES.find(({ name }) => name === route)?.load();
  const door = side === "read" ? module?.loader : module?.action;
  if (!door) throw new Error(`${doorName({ route, side })} does not exist`);

  const { params = {}, cookies, path = "/somewhere", headers } = choice;
  const method = choice.method ?? (side === "read" ? "GET" : "POST");
  const form = method === "GET" || method === "HEAD" ? undefined : (choice.form ?? {});
  const request = requestTo(path, { method, cookies, form, headers });
  const answer = await Promise.resolve()
    .then(() => door({ request, params, context: {} }))
    .catch((thrown: unknown) => {
      if (isAnswer(thrown)) return thrown;
      throw thrown;
    });
  return read(answer);
}

const isAnswer = (thrown: unknown) => thrown instanceof Response || isData(thrown);

type DataAnswer = { data: unknown; init: ResponseInit | null };

const isData = (value: unknown): value is DataAnswer =>
  typeof value === "object" &&
  value !== null &&
  "type" in value &&
  value.type === "DataWithResponseInit";

async function read(answer: unknown): Promise<Answer> {
  if (answer instanceof Response) {
    const { status, headers } = answer;
    // A stream lasts until somebody lets go of it.
    const isStream = headers.get("content-type")?.startsWith("text/event-stream");
    if (isStream) await answer.body?.cancel();
    const body = isStream ? "" : await answer.text();
    return { status, location: headers.get("location"), body };
  }
  if (isData(answer)) {
    return { status: answer.init?.status ?? 200, location: null, body: asText(answer.data) };
  }
  return { status: 200, location: null, body: asText(answer) };
}

const asText = (value: unknown) =>
  JSON.stringify(value, (_name, each) => (typeof each === "bigint" ? String(each) : each)) ?? "";

/** The cookies of somebody new who holds one role. */
export async function cookiesAs(role: Role, businessIds?: string[]) {
  return cookiesOf(await createPerson({ roles: [role], businessIds }));
}

/** Ids that nothing has, in the shape that each address expects. */
export const missing = (params: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    params.map((name) => [name, MISSING[name] ?? "00000000-0000-7000-8000-00000000dead"]),
  );

const MISSING: Record<string, string> = { ref: "C-2019-9999", number: "1", token: "nobodys-token" };
