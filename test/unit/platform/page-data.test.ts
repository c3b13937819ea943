import { describe, expect, it } from "vitest";
import { pageDataScript, readPageData } from "~/platform/http/page-data.server";
import { framePage } from "~test/support/framework-page";

/** Runs the script as a browser does and gives back what the page was handed. */
function handedOver(script: string): string[] {
  const body = /^<script nonce="n">([\s\S]*)<\/script>$/.exec(script)?.[1] ?? "";
  const given: string[] = [];
  const streamController = { enqueue: (piece: string) => given.push(piece), close: () => {} };
  new Function("window", body)({ __remixContext: { streamController } });
  return given;
}

describe("the data behind a page", () => {
  it("reaches the browser as the framework wrote it", async () => {
    const data = await readPageData(await framePage({ said: 'Ä "quoted"\u2028</script>' }));
    expect(data).toContain("quoted");
    expect(handedOver(pageDataScript(data, "n"))).toEqual([data]);
  });

  it.each(["</script>", "</SCRIPT >", "<!-- <script>"])("is not ended by %s in it", (said) => {
    const script = pageDataScript(said, "n");
    expect(script.slice(1, -"</script>".length)).not.toContain("<");
    expect(handedOver(script)).toEqual([said]);
  });
});
