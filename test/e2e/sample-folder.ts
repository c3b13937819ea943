/** A place for the sample installation that is filled once for all journeys of a run. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  export interface ProvidedContext {
    /** Where the first journey that needs the sample leaves it for the others. */
    sampleFolder: string;
  }
}

export default function provideSampleFolder({ provide }: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), "reinstate-sample-"));
  provide("sampleFolder", folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
