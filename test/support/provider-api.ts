/** A provider's API on this machine, which answers with recorded shapes and remembers what it was asked. */
import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach } from "vitest";

type Answer = {
  status?: number;
  headers?: Record<string, string>;
  /** Sent as JSON, or as it is where it is a text. */
  body: unknown;
};
type Question = {
  path: string;
  query: URLSearchParams;
  headers: Record<string, unknown>;
  /** Of what was posted. */
  body: string;
};
type Answering = Answer | ((question: Question) => Answer | Promise<Answer>);

const opened: Server[] = [];
afterEach(() => {
  for (const server of opened.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** As a status: the line breaks and nothing is answered. */
export const BREAKS = 0;

/** Its name may be asked only where it is named among the hosts. */
export const HOSTS = ["localhost"];

/** @param answers by path; they may be exchanged while it runs */
export async function openProvider(answers: Record<string, Answering>) {
  const asked: Question[] = [];
  const server = createServer(async (message, response) => {
    const { pathname: path, searchParams: query } = new URL(message.url ?? "/", "http://provider");
    const chunks: Buffer[] = [];
    for await (const chunk of message) chunks.push(chunk);
    const body = Buffer.concat(chunks).toString();
    const question = { path, query, headers: message.headers, body };
    asked.push(question);
    const known = answers[path] ?? { status: 404, body: { error: { message: "No such path" } } };
    const {
      status = 200,
      headers,
      body: answer,
    } = typeof known === "function" ? await known(question) : known;
    if (status === BREAKS) return void response.destroy();
    response.writeHead(status, { "content-type": "application/json", ...headers });
    response.end(typeof answer === "string" ? answer : JSON.stringify(answer));
  });
  opened.push(server);
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  return { asked, answers, baseUrl: `http://localhost:${port}` };
}

/** A recorded answer. */
export const recorded = (name: string) =>
  JSON.parse(readFileSync(`test/fixtures/webhooks/${name}.json`, "utf8"));

/** What is told of one message: an answer to one that was sent, or a webhook about one that came. */
export const recordedMessage = (name: string) =>
  JSON.parse(readFileSync(`test/fixtures/messages/${name}.json`, "utf8"));

export const WABA = "102290129340398";
export const NUMBER = "106540352242922";

/** All that the Graph API is asked about one account with one number, all of it well. */
export function healthyGraph(): Record<string, Answering> {
  return {
    [`/${WABA}/subscribed_apps`]: { body: recorded("meta-graph-subscribed_apps") },
    [`/${WABA}`]: ({ query }) => ({
      body:
        query.get("fields") === "health_status"
          ? recorded("meta-graph-health_status-available")
          : { ...recorded("meta-graph-waba"), id: WABA },
    }),
    [`/${WABA}/phone_numbers`]: {
      body: { data: [{ ...recorded("meta-graph-phone_number"), status: "CONNECTED" }] },
    },
    [`/${NUMBER}`]: { body: recorded("meta-graph-health_status-available") },
    [`/${WABA}/message_templates`]: { body: { data: [] } },
  };
}

/** A refusal as the Graph API words it (M-ERR). */
export const graphError = (code: number, status: number, message: string): Answer => ({
  status,
  body: { error: { message, type: "OAuthException", code, fbtrace_id: "Az8or2yhqkZ" } },
});
