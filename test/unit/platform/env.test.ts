import { readFileSync } from "node:fs";
import { parseEnv } from "node:util";
import { describe, expect, it } from "vitest";

import { envSchema, readEnv } from "~/platform/env.server";

const example = readFileSync(new URL("../../../.env.example", import.meta.url), "utf8");

describe("the settings", () => {
  it("have defaults for everything that is needed", () => {
    expect(readEnv({})).toMatchObject({
      PORT: 3000,
      DATA_DIR: "data",
      TRUST_PROXY: 0,
      WORKER: "inline",
    });
  });

  it("list every problem at once, without repeating a password", () => {
    const wrong = {
      PORT: "http",
      DATABASE_URL: "mysql://me:hunter2@db/x",
      SMTP_URL: "hunter2",
      LOG_LEVEL: "loud",
    };

    const attempt = () => readEnv(wrong);

    expect(attempt).toThrow(/PORT.*DATABASE_URL.*SMTP_URL.*LOG_LEVEL.*MAIL_FROM.*PUBLIC_URL/s);
    expect(attempt).not.toThrow(/hunter2/);
  });

  it.each([
    "postgres://reinstate:2024/hunter2@db.internal:5432/app",
    "postgres://reinstate:2024#hunter2@db.internal:5432/app",
    "postgres://reinstate:2024?hunter2@db.internal:5432/app",
    "postgres://reinstate:p@2024/hunter2@db.internal:5432/app",
    "postgres://reinstate:hunter2%ff@db.internal:5432/app",
  ])(
    "refuse a database address whose password ends it early, and tell none of it: %s",
    (address) => {
      const attempt = () => readEnv({ DATABASE_URL: address });

      expect(attempt).toThrow(/DATABASE_URL must look like/);
      expect(attempt).not.toThrow(/hunter2|2024/);
    },
  );

  it("say that a sign after the question mark is to be escaped where no user is named", () => {
    const address = (sign: string) => `postgres://db.internal/app?application_name=a${sign}b`;

    expect(() => readEnv({ DATABASE_URL: address("@") })).toThrow(/any @ after a \?.*%40/);
    expect(readEnv({ DATABASE_URL: address("%40") }).DATABASE_URL).toBe(address("%40"));
  });

  it.each([
    "postgres://reinstate:2024%2Fhunter2@db.internal:5432/app",
    "postgres:///app?host=/var/run/postgresql&user=me",
    "postgres://me:word@db/app?sslmode=require&application_name=a@b",
  ])("take a database address whose parts lie in place: %s", (address) => {
    expect(readEnv({ DATABASE_URL: address }).DATABASE_URL).toBe(address);
  });

  it("treat an empty variable as unset", () => {
    expect(readEnv({ PORT: "", DATABASE_URL: " " })).toMatchObject({ PORT: 3000 });
  });

  it.each([
    ["true", 1],
    ["false", 0],
    ["2", 2],
  ])("read TRUST_PROXY=%s as %i proxies", (text, hops) => {
    expect(readEnv({ TRUST_PROXY: text }).TRUST_PROXY).toBe(hops);
  });

  it("keep PUBLIC_URL without a trailing slash", () => {
    expect(readEnv({ PUBLIC_URL: "https://help.example.com/" }).PUBLIC_URL).toBe(
      "https://help.example.com",
    );
  });
});

describe(".env.example", () => {
  it("names exactly the settings there are", () => {
    const explained = Object.keys(parseEnv(example)).sort();

    expect(explained).toEqual(Object.keys(envSchema.shape).sort());
  });

  it("shows the real defaults", () => {
    expect(readEnv(parseEnv(example) as Record<string, string>)).toEqual(readEnv({}));
  });

  it("explains every setting in a line above it", () => {
    const lines = example.split("\n");
    const unexplained = lines.filter(
      (line, at) => /^[A-Z_]+=/.test(line) && !lines[at - 1]?.startsWith("# "),
    );

    expect(unexplained).toEqual([]);
  });
});
