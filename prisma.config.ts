import { defineConfig } from "prisma/config";

// Generating the client needs no engine; any executable satisfies the check for one.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({ schema: "prisma/schema.prisma" });
