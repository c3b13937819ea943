/**
 * Puts a net under every loader and action: what is not an answer is logged once
 * with the request's id and becomes a 500 that carries the id, or a 503 while the
 * database cannot be reached. The net is spread over the finished build, so that
 * doors stay plain functions and nothing of this reaches the browser.
 */
import { data, type ServerBuild } from "@remix-run/node";
import { isDatabaseAway } from "~/platform/database/database-away.server";
import { log } from "~/platform/log.server";
import { requestId } from "./request-scope.server";
import { BodyTooLarge } from "./web-request.server";

/** What an error page knows about a failure. */
export type FailureReply = { reference: string | undefined };

type Door = (args: { request: Request; params: never; context: never }) => unknown;

export function guardDoors(build: ServerBuild): ServerBuild {
  const routes = Object.entries(build.routes).map(([id, route]) => {
    if (!route) return [id, route];
    const { loader, action } = route.module;
    const module = {
      ...route.module,
      ...(loader && { loader: guarded(loader as Door) }),
      ...(action && { action: guarded(action as Door) }),
    };
    return [id, { ...route, module }];
  });
  return { ...build, routes: Object.fromEntries(routes) };
}

const guarded =
  (door: Door): Door =>
  async (args) => {
    try {
      return await door(args);
    } catch (thrown) {
      throw isAnswer(thrown) ? thrown : failure(thrown, args.request);
    }
  };

const isAnswer = (thrown: unknown) =>
  thrown instanceof Response ||
  (typeof thrown === "object" &&
    thrown !== null &&
    "type" in thrown &&
    thrown.type === "DataWithResponseInit");

function failure(thrown: unknown, request: Request) {
  const reference = requestId();
  const reply: FailureReply = { reference };
  if (thrown instanceof BodyTooLarge) return data(reply, { status: 413 });
  if (isDatabaseAway(thrown)) {
    log.warn({ reference }, "The database cannot be reached");
    return data(reply, { status: 503 });
  }
  const { pathname } = new URL(request.url);
  log.error({ err: thrown, reference, method: request.method, path: pathname }, "A request failed");
  return data(reply, { status: 500 });
}
