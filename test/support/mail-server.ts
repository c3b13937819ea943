/** A mail server on this machine that keeps what it is given. */
import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

export type Delivered = { from: string; to: string[]; raw: string };

/** `refuse` answers for an address with an SMTP error code, or 0 to take the message. */
export async function openMailServer(refuse: (address: string) => number = () => 0) {
  const delivered: Delivered[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo({ address }, _session, done) {
      const responseCode = refuse(address);
      done(responseCode ? Object.assign(new Error("refused"), { responseCode }) : null);
    },
    onData(stream, { envelope }, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk) => chunks.push(chunk));
      stream.on("end", () => {
        delivered.push({
          from: envelope.mailFrom ? envelope.mailFrom.address : "",
          to: envelope.rcptTo.map(({ address }) => address),
          raw: Buffer.concat(chunks).toString(),
        });
        done();
      });
    },
  });
  server.on("error", () => {});
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    delivered,
    close: () => new Promise<void>((done) => server.close(done)),
  };
}

/** The words of a message, its transfer encoding undone. */
export function wordsOf({ raw }: Delivered): string {
  const [head = "", ...rest] = raw.split("\r\n\r\n");
  const body = rest.join("\r\n\r\n").replaceAll("\r\n", "\n");
  if (/quoted-printable/i.test(head)) {
    return body
      .replaceAll("=\n", "")
      .replace(/(=[0-9A-F]{2})+/g, (bytes) =>
        Buffer.from(bytes.replaceAll("=", ""), "hex").toString(),
      );
  }
  return /base64/i.test(head) ? Buffer.from(body, "base64").toString() : body;
}
