/**
 * A page is looked up among the routes near its address, not among all of the house: the page
 * framework flattens and ranks every route it is given for each of several look-ups of a request.
 */
import { createRequestHandler, type ServerBuild } from "@remix-run/node";

type Handler = ReturnType<typeof createRequestHandler>;
type Pattern = { id: string; segments: readonly string[] };

/** Answers what the whole build would; the handlers of addresses of one shape are made once. */
export function nearRoutesHandler(build: ServerBuild): Handler {
  const patterns = patternsOf(build.routes);
  const whole = createRequestHandler(build, "production");
  const made = new Map<string, Handler>();

  return (request, context) => {
    const { pathname } = new URL(request.url);
    // The browser asks here for the routes of any addresses.
    if (pathname === "/__manifest") return whole(request, context);
    const near = nearRoutes(patterns, pathname);
    const key = near.join();
    let handler = made.get(key);
    if (!handler) {
      handler = createRequestHandler(partOf(build, near), "production");
      made.set(key, handler);
    }
    return handler(request, context);
  };
}

/**
 * The routes whose pattern fits the address or one of the addresses above it: those above are what
 * the framework tells a browser beside the page's own.
 */
export function nearRoutes(patterns: readonly Pattern[], pathname: string): string[] {
  const address = pathname.replace(/\.data$/, "").replace(/^\/_root$/, "/");
  const segments = address.split("/").filter(Boolean).map(decoded);
  return patterns.filter((pattern) => fits(pattern.segments, segments)).map(({ id }) => id);
}

function fits(pattern: readonly string[], segments: readonly string[]): boolean {
  return pattern.every((part, place) => {
    if (part === "*") return true;
    const segment = segments[place];
    return segment !== undefined && (part.startsWith(":") || part.toLowerCase() === segment);
  });
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment).toLowerCase();
  } catch {
    return segment.toLowerCase();
  }
}

/** Every route of the build by the segments from the root down to it. */
export function patternsOf(routes: ServerBuild["routes"]): Pattern[] {
  const pathOf = (id: string | undefined): string => {
    const route = id === undefined ? undefined : routes[id];
    return route ? `${pathOf(route.parentId)}/${route.path ?? ""}` : "";
  };
  return Object.keys(routes).map((id) => ({ id, segments: pathOf(id).split("/").filter(Boolean) }));
}

function partOf(build: ServerBuild, ids: readonly string[]): ServerBuild {
  const among = new Set(ids);
  const only = <Value>(of: Record<string, Value>) =>
    Object.fromEntries(Object.entries(of).filter(([id]) => among.has(id)));
  return {
    ...build,
    routes: only(build.routes),
    assets: { ...build.assets, routes: only(build.assets.routes) },
  };
}
