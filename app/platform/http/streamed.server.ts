/** The body of an answer that is read while it is sent, from a stream of Node. */
import type { Readable } from "node:stream";

/**
 * A reader who goes away ends the source, whenever that is. A source that fails breaks the answer
 * off; where nobody reads any more, its failure is nobody's, and never the process's.
 */
export function streamed(source: Readable): ReadableStream<Uint8Array> {
  source.on("error", () => undefined);
  const chunks = source[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>(
    {
      async pull(answer) {
        const { done, value } = await chunks.next();
        if (done) answer.close();
        else answer.enqueue(value);
      },
      cancel() {
        source.destroy();
      },
    },
    { highWaterMark: 0 },
  );
}
