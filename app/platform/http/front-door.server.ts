/**
 * The HTTP server in front of the pages: answers files itself, refuses what does
 * not come from our own pages or is too large, and hands the rest on.
 */
import { randomBytes, randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { isDatabaseAway } from "~/platform/database/database-away.server";
import { log } from "~/platform/log.server";
import { OperatorProblem } from "~/platform/operator-problem";
import { processWide } from "~/platform/process-wide.server";
import { answerBare, type BareDoor } from "./bare-door.server";
import { compressed } from "./compress.server";
import { endLastingAnswers } from "./lasting-answers.server";
import { inRequestScope } from "./request-scope.server";
import { isOwnOrigin } from "./same-origin";
import { setSecurityHeaders } from "./security-headers.server";
import { type Front, frontOf, sendWebResponse, toWebRequest } from "./web-request.server";

const MEGABYTE = 1_000_000;
const FORM_LIMIT = 4 * MEGABYTE;
const UPLOAD_LIMIT = 60 * MEGABYTE;
const DRAIN_PATIENCE = 10_000;
const ENDING_EVERY = 100;
/** How long a body that was refused may still arrive. */
const LISTENING_ON = 10_000;
/** A large exhibit over a telephone line takes its time. */
const SLOWEST_UPLOAD = 30 * 60_000;

export type FrontDoorChoice = {
  port: number;
  host: string;
  trustedProxies: number;
  development: boolean;
  /** How many bytes a form with files may have at an address that takes more than a usual one; else 0. */
  largestUpload: (path: string) => number;
  /** Answers a file when the address names one; otherwise passes on. */
  files: (message: IncomingMessage, response: ServerResponse, pass: () => void) => void;
  pages: (request: Request) => Promise<Response>;
  /** For machines that prove themselves by other means than coming from our own pages. */
  bare: readonly BareDoor[];
};

export type FrontDoor = { port: number; close: () => Promise<void> };

const opened = processWide<string>("front-door");

/** Where this process answers on its own machine; null when it serves no pages. */
export const ownAddress = (): string | null => opened.value ?? null;

function addressInside(host: string, port: number): string {
  const inside = { "0.0.0.0": "127.0.0.1", "::": "[::1]" }[host] ?? host;
  return `http://${inside.includes(":") && !inside.startsWith("[") ? `[${inside}]` : inside}:${port}`;
}

export async function openFrontDoor(choice: FrontDoorChoice): Promise<FrontDoor> {
  let draining = false;
  const server = createServer((message, response) => {
    const id = randomUUID();
    const front = frontOf(message, choice.trustedProxies);
    const https = front.protocol === "https";
    response.setHeader("x-request-id", id);
    if (draining) response.setHeader("connection", "close");

    const bare = choice.bare.find(({ prefix }) => message.url?.startsWith(prefix));
    if (bare) {
      answerBare(bare, message, response, front.protocol).catch((error) =>
        fail(error, id, response),
      );
      return;
    }
    const nonce = randomBytes(16).toString("base64");
    setSecurityHeaders(message, response, { nonce, https, development: choice.development });
    inRequestScope(id, nonce, () =>
      choice.files(message, response, () => {
        answer(message, response, front, choice).catch((error) => fail(error, id, response));
      }),
    );
  });

  server.requestTimeout = SLOWEST_UPLOAD;
  const port = await listen(server, choice);
  opened.value = addressInside(choice.host, port);
  return {
    port,
    async close() {
      draining = true;
      const closed = new Promise<void>((done) => server.close(() => done()));
      const endWhatLasts = () => {
        endLastingAnswers();
        server.closeIdleConnections();
      };
      endWhatLasts();
      // One may still begin on a connection that was open.
      const ending = setInterval(endWhatLasts, ENDING_EVERY);
      const late = setTimeout(() => server.closeAllConnections(), DRAIN_PATIENCE);
      await closed;
      clearInterval(ending);
      clearTimeout(late);
    },
  };
}

async function answer(
  message: IncomingMessage,
  response: ServerResponse,
  front: Front,
  { pages, largestUpload }: FrontDoorChoice,
) {
  const { method = "GET", headers } = message;
  const site = [headers["sec-fetch-site"]].flat()[0];
  if (!isOwnOrigin({ method, host: front.host, site, origin: headers.origin })) {
    return sendPlain(response, 403, "This request did not come from Reinstate.");
  }
  const base = `http://${front.host}`;
  if (!URL.canParse(message.url ?? "/", base)) {
    return sendPlain(response, 400, "This address cannot be read.");
  }
  const { pathname } = new URL(message.url ?? "/", base);
  const isUpload = headers["content-type"]?.startsWith("multipart/form-data") ?? false;
  const limit = isUpload ? Math.max(UPLOAD_LIMIT, largestUpload(pathname)) : FORM_LIMIT;
  if (Number(headers["content-length"] ?? 0) > limit) {
    return sendPlain(response, 413, "This is too large to be taken.");
  }
  const request = toWebRequest(message, front, limit);
  const page = await pages(request);
  letTheRestIn(message);
  if (page.status === 503) response.setHeader("retry-after", "2");
  await sendWebResponse(await compressed(page, request.headers.get("accept-encoding")), response);
}

/** A sentence instead of a page. */
function sendPlain(response: ServerResponse, status: number, sentence: string) {
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8" });
  response.end(`${sentence}\n`);
  letTheRestIn(response.req);
}

/**
 * What is still being sent is let in and thrown away for a while, also where a page answered without
 * reading it: a browser whose connection is cut while it sends never shows the answer.
 */
function letTheRestIn(message: IncomingMessage) {
  if (message.complete) return;
  message.unpipe().resume();
  const late = setTimeout(() => message.socket.destroy(), LISTENING_ON);
  message.once("close", () => clearTimeout(late));
}

function fail(error: unknown, reference: string, response: ServerResponse) {
  const away = isDatabaseAway(error);
  if (away) log.warn({ reference }, "The database cannot be reached");
  else log.error({ err: error, reference }, "A request failed before its page could answer");
  if (response.headersSent) return void response.destroy();
  if (away) response.setHeader("retry-after", "2");
  sendPlain(response, away ? 503 : 500, `Something failed here. Reference: ${reference}`);
}

function listen(server: ReturnType<typeof createServer>, { port, host }: FrontDoorChoice) {
  return new Promise<number>((done, failed) => {
    server.once("error", (cause: NodeJS.ErrnoException) =>
      failed(
        cause.code === "EADDRINUSE"
          ? new OperatorProblem(
              `Port ${port} is taken. Set PORT to a free one, like PORT=${port + 1}.`,
            )
          : cause,
      ),
    );
    server.listen(port, host, () => {
      const address = server.address();
      done(typeof address === "object" && address ? address.port : port);
    });
  });
}
