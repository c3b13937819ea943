/**
 * Prisma's schema engine, compiled to WebAssembly: compares `schema.prisma` with a database. The
 * engine of the Prisma CLI would have to be downloaded; this one comes with npm.
 */
import { AsyncLocalStorage } from "node:async_hooks";
import { readFile } from "node:fs/promises";
import { PrismaPg } from "@prisma/adapter-pg";
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import * as engine from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg from "pg";
import { fromProject } from "~/platform/project-folder.server";

const TEXT = 25;
/** PostgreSQL's one-byte "char", which fills its catalogues and which the adapter does not know. */
const CHAR = 18;

async function loadEngine(): Promise<void> {
  const binary = new URL(
    "schema_engine_bg.wasm",
    import.meta.resolve("@prisma/schema-engine-wasm"),
  );
  const { instance } = await WebAssembly.instantiate(await readFile(binary), {
    "./schema_engine_bg.js": engine as unknown as WebAssembly.ModuleImports,
  });
  engine.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
}

/** The SQL that turns this database into what schema.prisma says; empty when it already is. */
export async function missingSql(connection: pg.ClientConfig): Promise<string> {
  await loadEngine();
  const files = [
    { path: "schema.prisma", content: await readFile(fromProject("prisma/schema.prisma"), "utf8") },
  ];
  const pool = new pg.Pool({ ...connection, max: 1 });
  try {
    const factory = bindMigrationAwareSqlAdapterFactory(adapterFor(pool));
    const schema = {
      datamodels: files.map(({ path, content }): [string, string] => [path, content]),
    };
    const prisma = await engine.SchemaEngine.new(schema, () => {}, factory);
    const { stdout } = await prisma.diff({
      from: { tag: "schemaDatasource", files, configDir: "." },
      to: { tag: "schemaDatamodel", files },
      script: true,
      exitCode: null,
      filters: { externalTables: ["public._prisma_migrations"], externalEnums: [] },
    });
    return withoutComments(stdout ?? "") ? (stdout ?? "") : "";
  } finally {
    await pool.end();
  }
}

const withoutComments = (sql: string) => sql.replaceAll(/^\s*--.*$/gm, "").trim();

/** The adapter, taught that "char" columns hold single characters. */
function adapterFor(pool: pg.Pool): SqlMigrationAwareDriverAdapterFactory {
  const charColumns = new AsyncLocalStorage<number[]>();
  const query = pool.query.bind(pool) as (...args: unknown[]) => Promise<pg.QueryResult>;
  pool.query = async (...args: unknown[]) => {
    const result = await query(...args);
    for (const [at, field] of result.fields.entries()) {
      if (field.dataTypeID !== CHAR) continue;
      field.dataTypeID = TEXT;
      charColumns.getStore()?.push(at);
    }
    return result;
  };

  const taught = (adapter: SqlDriverAdapter): SqlDriverAdapter => {
    const original = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = (sql) => {
      const columns: number[] = [];
      return charColumns.run(columns, async () => {
        const result = await original(sql);
        for (const at of columns) result.columnTypes[at] = ColumnTypeEnum.Character;
        return result;
      });
    };
    return adapter;
  };

  const plain = new PrismaPg(pool);
  return {
    provider: plain.provider,
    adapterName: plain.adapterName,
    connect: async () => taught(await plain.connect()),
    connectToShadowDb: async () => taught(await plain.connectToShadowDb()),
  };
}
