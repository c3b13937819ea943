/** The body of a request or an answer that is read while it arrives, from a stream of Node. */
import type { Readable } from "node:stream";

/**
 * A reader who goes away ends the source, whenever that is. A source that fails breaks the answer
 * off; where nobody reads any more, its failure is nobody's, and never the process's. Node's own
 * adapter pushes, and what it pushes to a reader who has just turned away ends the process.
 */
export function streamed(source: Readable): ReadableStream<Uint8Array> {
  source.on("error", () => undefined);
  const chunks = source[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>(
    {
      async pull(body) {
        const { done, value } = await chunks.next();
        if (done) body.close();
        else body.enqueue(value);
      },
      cancel() {
        source.destroy();
      },
    },
    { highWaterMark: 0 },
  );
}
