import { Readable } from "node:stream";
import { expect, it } from "vitest";
import { streamed } from "~/platform/http/streamed.server";

const turn = () => new Promise((done) => setImmediate(done));

/** Gives as long as it is read. */
const endless = () =>
  new Readable({
    read: function give(this: Readable) {
      this.push("more");
    },
  });

it("hands on what the source gives, to its end", async () => {
  const source = Readable.from([Buffer.from("one "), Buffer.from("two")]);

  expect(await new Response(streamed(source)).text()).toBe("one two");
});

it("ends the source when its reader goes away, before the first word and in the middle", async () => {
  const [unread, begun] = [endless(), endless()];
  await streamed(unread).cancel();

  const reader = streamed(begun).getReader();
  await reader.read();
  await reader.cancel();
  begun.push("what was on its way");
  await turn();

  expect([unread.destroyed, begun.destroyed]).toEqual([true, true]);
});

it("breaks off where the source fails, and fails nobody else when nobody reads", async () => {
  const [read, unread] = [endless(), endless()];
  const reader = streamed(read).getReader();
  await reader.read();
  read.destroy(new Error("The disk is gone"));
  await expect(reader.read()).rejects.toThrow("The disk is gone");

  const body = streamed(unread);
  unread.destroy(new Error("The disk is gone"));
  await turn();
  await expect(body.getReader().read()).rejects.toThrow("The disk is gone");
});
