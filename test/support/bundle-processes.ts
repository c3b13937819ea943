/** Once per run: the process that tests start and kill, as one file that plain Node starts quickly. */
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { build } from "vite";
import type { TestProject } from "vitest/node";
import { fromProject } from "~/platform/project-folder.server";

declare module "vitest" {
  export interface ProvidedContext {
    installationProcess: string;
  }
}

export default async function setUp(project: TestProject) {
  const folder = fromProject(`node_modules/.cache/reinstate-${process.pid}`);
  await build({
    configFile: false,
    logLevel: "error",
    resolve: {
      alias: {
        "~/": `${fromProject("app")}/`,
        "~prisma/": `${fromProject("prisma")}/`,
        "~templates/": `${fromProject("templates")}/`,
      },
    },
    build: {
      ssr: fromProject("test/support/installation-process.ts"),
      outDir: folder,
      target: "node20",
    },
  });
  project.provide("installationProcess", join(folder, "installation-process.js"));

  return () => rm(folder, { recursive: true, force: true });
}
