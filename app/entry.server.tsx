/** Pages are rendered whole and sent at once: a reader in an incident gets the page, not its skeleton. */
import { Writable } from "node:stream";
import type { ActionFunctionArgs, EntryContext, LoaderFunctionArgs } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { renderToPipeableStream } from "react-dom/server";
import { requestId, requestNonce } from "~/platform/http/request-scope.server";
import { log } from "~/platform/log.server";

const PATIENCE = 10_000;

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
): Promise<Response> {
  const nonce = requestNonce();
  headers.set("content-type", "text/html; charset=utf-8");

  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const sink = new Writable({
      write(chunk, _encoding, next) {
        chunks.push(chunk);
        next();
      },
      final(done) {
        resolve(new Response(Buffer.concat(chunks), { status, headers }));
        done();
      },
    });

    const { pipe, abort } = renderToPipeableStream(
      <RemixServer context={context} url={request.url} nonce={nonce} abortDelay={PATIENCE} />,
      {
        nonce,
        onAllReady: () => pipe(sink),
        onShellError: reject,
        onError: (error) => logFailure(error, request),
      },
    );
    setTimeout(abort, PATIENCE + 1000).unref();
  });
}

export function handleError(error: unknown, { request }: LoaderFunctionArgs | ActionFunctionArgs) {
  // An address that takes no such request is the asker's mistake, as in a reload of what was posted.
  const isTheirs = isRouteErrorResponse(error) && error.status < 500;
  if (!request.signal.aborted && !isTheirs) logFailure(error, request);
}

/** The path only: addresses may carry what people searched for. */
function logFailure(error: unknown, request: Request) {
  const { pathname } = new URL(request.url);
  log.error(
    { err: error, reference: requestId(), method: request.method, path: pathname },
    "A request failed",
  );
}
