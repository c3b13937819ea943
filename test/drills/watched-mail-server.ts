/**
 * A mail server that says how far the hand-over of a mail has come, and waits there for whoever watches;
 * it keeps what it took on at the moment at which it took it, and not when it could say so.
 */
import { createHash } from "node:crypto";
import type { AddressInfo, Socket } from "node:net";
import { SMTPServer } from "smtp-server";

/**
 * In the order of a hand-over. `half`: of a large mail, with more to come. `taken`: on the server's side
 * for good, and nobody was told yet.
 */
export const STAGES = ["greeting", "recipient", "half", "taken", "told"] as const;
export type Stage = (typeof STAGES)[number];

export type Taken = { messageId: string; sha256: string };

const HALF = 1_000_000;

type Watcher = {
  reached: (stage: Stage) => Promise<void>;
  /** What it says to a recipient: an SMTP error code, or 0. */
  refuse: () => number;
  /** Whether the line breaks after a mail was taken, before anybody is told. */
  breaks: () => boolean;
};

export async function openWatchedMailServer({ reached, refuse, breaks }: Watcher) {
  const taken: Taken[] = [];
  /** Mails of which a part came and then nothing more. */
  let cut = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    closeTimeout: 500,
    onConnect(_session, done) {
      void reached("greeting").then(() => done());
    },
    onRcptTo(_address, _session, done) {
      const responseCode = refuse();
      void reached("recipient").then(() =>
        done(responseCode ? Object.assign(new Error("Not now"), { responseCode }) : null),
      );
    },
    onData(stream, { remotePort }, done) {
      void (async () => {
        const chunks: Buffer[] = [];
        let bytes = 0;
        for await (const chunk of stream) {
          chunks.push(chunk);
          const before = bytes;
          bytes += chunk.length;
          if (before < HALF && bytes >= HALF) await reached("half");
        }
        const raw = Buffer.concat(chunks);
        const [, messageId = ""] = /^Message-ID: <(.+)>/im.exec(raw.toString("latin1")) ?? [];
        taken.push({ messageId, sha256: createHash("sha256").update(raw).digest("hex") });
        await reached("taken");
        if (breaks()) return lines.get(remotePort)?.destroy();
        done();
        await reached("told");
      })().catch(() => {
        cut += 1;
      });
    },
  });
  const lines = new Map<number | undefined, Socket>();
  server.server.on("connection", (line) => lines.set(line.remotePort, line));
  server.on("error", () => {});
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    taken,
    cut: () => cut,
    close: () => new Promise<void>((done) => server.close(done)),
  };
}
