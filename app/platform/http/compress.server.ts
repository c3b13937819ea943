/** Compresses finished pages and data answers; streams and small answers go as they are. */
import { promisify } from "node:util";
import { gzip } from "node:zlib";

const gzipped = promisify(gzip);
const WORTH_IT = 1400;

export async function compressed(answer: Response, accepted: string | null): Promise<Response> {
  const type = answer.headers.get("content-type") ?? "";
  if (!answer.body || answer.headers.has("content-encoding")) return answer;
  if (
    !/^(text\/(html|x-script|plain)|application\/json)/.test(type) ||
    !/\bgzip\b/.test(accepted ?? "")
  ) {
    return answer;
  }

  const plain = Buffer.from(await answer.arrayBuffer());
  const headers = new Headers(answer.headers);
  headers.append("vary", "accept-encoding");
  if (plain.length < WORTH_IT) return new Response(plain, { status: answer.status, headers });
  headers.set("content-encoding", "gzip");
  // The length that was announced is that of the plain content.
  headers.delete("content-length");
  return new Response(await gzipped(plain, { level: 4 }), { status: answer.status, headers });
}
