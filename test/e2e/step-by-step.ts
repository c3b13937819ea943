/** A journey's steps: each stands on the one before, so after a failure the rest are skipped. */
import type { Page } from "playwright-core";
import { beforeEach } from "vitest";
import { picture } from "./installation";

/** @param pages whose pictures are kept when a step fails, by what tells them apart */
export function stepByStep(journey: string, pages: () => Readonly<Record<string, Page>>): void {
  let isBroken = false;
  beforeEach(({ task, skip, onTestFailed }) => {
    skip(isBroken);
    onTestFailed(async () => {
      isBroken = true;
      for (const [whose, page] of Object.entries(pages())) {
        await picture(page, `${journey} ${task.name} ${whose}`);
      }
    });
  });
}
