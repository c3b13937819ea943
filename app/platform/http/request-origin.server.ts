/**
 * Where a request came from, as far as it can be trusted. The server's front
 * door writes these two headers itself after dropping whatever the client sent.
 */
export const CLIENT_ADDRESS = "x-reinstate-client";
export const CLIENT_PROTOCOL = "x-reinstate-protocol";

export const isHttps = (request: Request): boolean =>
  request.headers.get(CLIENT_PROTOCOL) === "https";

export const clientAddress = (request: Request): string =>
  request.headers.get(CLIENT_ADDRESS) ?? "unknown";
