/** Every suite of the house. Aliases repeat tsconfig's, which Vitest does not read. */
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import LongOnesFirst from "./support/long-ones-first";

const folder = (path: string) => fileURLToPath(new URL(`../${path}/`, import.meta.url));
const alias = {
  "~/": folder("app"),
  "~templates/": folder("templates"),
  "~prisma/": folder("prisma"),
  "~test/": folder("test"),
};

/**
 * Suites on a real PostgreSQL: one server per run, one database per worker, empty for each test. The
 * app is loaded once per worker: a third of the time that a new one for each file would take.
 */
const onDatabase = {
  environment: "node" as const,
  isolate: false,
  globalSetup: "test/support/global-setup.ts",
  env: { LOG_LEVEL: "silent" },
  testTimeout: 60_000,
  hookTimeout: 60_000,
  setupFiles: ["test/support/database.ts", "test/support/unexpected-errors.ts"],
};

/** What puts something in place of a module needs an app that nobody has loaded before. */
const ALONE = "test/**/*.alone.test.ts";

export default defineConfig({
  resolve: { alias },
  esbuild: { jsx: "automatic" },
  test: {
    // Suites wait for their database half of the time, so that three at once pay on two cores.
    maxWorkers: Math.max(3, availableParallelism() - 1),
    sequence: { sequencer: LongOnesFirst },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["test/unit/**/*.test.{ts,tsx}"],
          environment: "node",
          isolate: false,
        },
      },
      {
        extends: true,
        test: { name: "ui", include: ["test/ui/**/*.test.tsx"], environment: "happy-dom" },
      },
      {
        extends: true,
        test: {
          name: "templates",
          include: ["test/templates/**/*.test.{ts,tsx}"],
          environment: "node",
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "integration",
          include: ["test/integration/**/*.test.ts"],
          exclude: ["test/integration/platform/**", ALONE],
          ...onDatabase,
        },
      },
      {
        extends: true,
        test: {
          name: "routes",
          include: ["test/routes/**/*.test.{ts,tsx}"],
          exclude: [ALONE],
          ...onDatabase,
        },
      },
      {
        extends: true,
        test: { name: "alone", include: [ALONE], ...onDatabase, isolate: true },
      },
      {
        extends: true,
        test: {
          name: "processes",
          include: ["test/integration/platform/**/*.test.ts"],
          environment: "node",
          globalSetup: "test/support/bundle-processes.ts",
          env: { LOG_LEVEL: "silent" },
          testTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: "e2e",
          include: ["test/e2e/**/*.test.ts"],
          environment: "node",
          testTimeout: 240_000,
          hookTimeout: 300_000,
          globalSetup: "test/e2e/sample-folder.ts",
          setupFiles: ["test/e2e/complaints.ts"],
          // A journey keeps two cores busy by itself.
          fileParallelism: false,
        },
      },
      {
        extends: true,
        test: {
          name: "drills",
          include: process.env.DRILLS ? ["test/drills/**/*.test.ts"] : [],
          environment: "node",
          globalSetup: "test/support/bundle-processes.ts",
          env: { LOG_LEVEL: "silent" },
          testTimeout: 20 * 60_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
