/**
 * What somebody would write by hand: node:http and pg, the same HMAC over the raw bytes, and one
 * insert for each delivery. A process of its own, like the app.
 */
import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import { createServer } from "node:http";
import { pool } from "~/platform/db.server";
import { readEnv } from "~/platform/env.server";
import { openInstallation } from "~/platform/installation.server";

const INSERT = `INSERT INTO bench_intake (hash, body, headers) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`;

const [dataFolder = "", secret = ""] = process.argv.slice(2);
await openInstallation(readEnv({ DATA_DIR: dataFolder }));
await pool().query(`CREATE TABLE IF NOT EXISTS bench_intake (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, hash bytea UNIQUE, body bytea, headers jsonb,
  at timestamptz DEFAULT now())`);

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("end", async () => {
    const body = Buffer.concat(chunks);
    const given = Buffer.from(String(request.headers["x-hub-signature-256"]).slice(7), "hex");
    const due = createHmac("sha256", secret).update(body).digest();
    if (given.length !== due.length || !timingSafeEqual(given, due)) {
      return void response.writeHead(401).end();
    }
    const hash = createHash("sha256").update(body).digest();
    const headers = JSON.stringify({ "content-type": request.headers["content-type"] });
    await pool().query(INSERT, [hash, body, headers]);
    response.writeHead(200).end("Stored.");
  });
});
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  process.send?.(`http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`);
});
