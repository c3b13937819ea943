/** Pages are rendered whole and sent at once: a reader in an incident gets the page, not its skeleton. */
import { Writable } from "node:stream";
import type { ActionFunctionArgs, EntryContext, LoaderFunctionArgs } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { renderToPipeableStream } from "react-dom/server";
import { pageDataScripts, readPageData } from "~/platform/http/page-data.server";
import { pageMark } from "~/platform/http/page-mark.server";
import { requestId, requestNonce } from "~/platform/http/request-scope.server";
import { log } from "~/platform/log.server";
import { paintRow } from "~/ui/data/paint-row.server";
import { RowPainter } from "~/ui/data/row-painter";

const PATIENCE = 10_000;

export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
): Promise<Response> {
  const nonce = requestNonce();
  const page = await readPageData(context);
  headers.set("content-type", "text/html; charset=utf-8");
  if (status === 200 && /^(GET|HEAD)$/.test(request.method) && !headers.has("set-cookie")) {
    const { version } = context.manifest;
    const mark = pageMark({ version, url: request.url, data: page.data + page.rest, nonce });
    headers.set("etag", mark);
    headers.set("cache-control", "private, no-cache");
    if (request.headers.get("if-none-match") === mark) {
      return new Response(null, { status: 304, headers });
    }
  }

  const markup = await drawn(request, { ...context, serverHandoffStream: undefined }, nonce);
  if (context.renderMeta?.didRenderScripts) markup.push(Buffer.from(pageDataScripts(page, nonce)));
  return new Response(Buffer.concat(markup), { status, headers });
}

/** The markup in pieces, once all of it is there. */
function drawn(request: Request, context: EntryContext, nonce?: string): Promise<Buffer[]> {
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = [];
    const sink = new Writable({
      write(piece, _encoding, next) {
        pieces.push(piece);
        next();
      },
      final(done) {
        clearTimeout(late);
        resolve(pieces);
        done();
      },
    });

    const { pipe, abort } = renderToPipeableStream(
      <RowPainter.Provider value={paintRow}>
        <RemixServer context={context} url={request.url} nonce={nonce} abortDelay={PATIENCE} />
      </RowPainter.Provider>,
      {
        nonce,
        onAllReady: () => pipe(sink),
        onShellError: reject,
        onError: (error) => logFailure(error, request),
      },
    );
    // A timer that is left standing would hold on to the whole page until it rings.
    const late = setTimeout(abort, PATIENCE + 1000).unref();
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
