/**
 * The settings of this installation. The only reader of `process.env`: one schema, parsed once,
 * every problem listed at once. `.env.example` explains each key and a test keeps the two in step.
 */
import { existsSync } from "node:fs";
import { z } from "zod";

import { OperatorProblem } from "./operator-problem";

const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .refine((number) => number >= least && number <= most);

const address = (...schemes: string[]) =>
  z.string().refine((text) => URL.canParse(text) && schemes.includes(new URL(text).protocol));

/**
 * Whether the parts of a database address lie where they are written. A sign like `/` that stands
 * unescaped in the password ends the host early: the rest of the password would pass for the name of
 * the database, and be told where that cannot be reached. An @ after the ? of an address without a
 * user looks just like that, so it is to be escaped too.
 */
function hasPartsInPlace(text: string): boolean {
  const { username, password, pathname, search, hash } = new URL(text);
  const isMisplaced = pathname.includes("@") || hash !== "" || (!username && search.includes("@"));
  return !isMisplaced && [username, password, pathname].every(isEscapedWell);
}

function isEscapedWell(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}

/** One line per setting: what it must look like, and the sentence for when it does not. */
export const envSchema = z.object({
  PORT: wholeNumber(0, 65535).prefault("3000"),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/)
    .default("0.0.0.0"),
  DATA_DIR: z.string().default("data"),
  DATABASE_URL: address("postgres:", "postgresql:")
    .refine((text) => !URL.canParse(text) || hasPartsInPlace(text))
    .optional(),
  DATABASE_POOL_SIZE: wholeNumber(2, 500).prefault("10"),
  PUBLIC_URL: address("http:", "https:")
    .transform((text) => text.replace(/\/+$/, ""))
    .optional(),
  TRUST_PROXY: z
    .string()
    .transform((text) => ({ true: "1", false: "0" })[text] ?? text)
    .pipe(wholeNumber(0, 20))
    .prefault("0"),
  SMTP_URL: address("smtp:", "smtps:").optional(),
  MAIL_FROM: z
    .string()
    .regex(/^[^\r\n]*\S@\S[^\r\n]*$/)
    .optional(),
  LOG_LEVEL: z.enum(["silent", "fatal", "error", "warn", "info", "debug", "trace"]).default("info"),
  WORKER: z.enum(["inline", "off"]).default("inline"),
  WEBHOOK_HOSTS: z
    .string()
    .regex(/^[\w.:[\]-]+(\s*,\s*[\w.:[\]-]+)*$/)
    .transform((text) => text.split(",").map((host) => host.trim().toLowerCase()))
    .default([]),
});

export type Env = z.output<typeof envSchema>;

const EXPECTED: Record<keyof Env, string> = {
  PORT: "PORT must be a whole number from 0 to 65535.",
  HOST: "HOST must be an address or name of this machine, like 127.0.0.1 or 0.0.0.0.",
  DATA_DIR: "DATA_DIR must be the path of a folder.",
  DATABASE_URL:
    "DATABASE_URL must look like postgres://user:password@host:5432/database, with signs like / ? # @ % in the password, and any @ after a ?, written as %2F %3F %23 %40 %25.",
  DATABASE_POOL_SIZE: "DATABASE_POOL_SIZE must be a whole number from 2 to 500.",
  PUBLIC_URL: "PUBLIC_URL must be an address that starts with http:// or https://.",
  TRUST_PROXY: "TRUST_PROXY must be the number of proxies in front (0 to 20), true or false.",
  SMTP_URL: "SMTP_URL must start with smtp:// or smtps://.",
  MAIL_FROM: "MAIL_FROM must be an e-mail address, like Reinstate <reinstate@example.com>.",
  LOG_LEVEL: "LOG_LEVEL must be silent, fatal, error, warn, info, debug or trace.",
  WORKER: "WORKER must be inline or off.",
  WEBHOOK_HOSTS: "WEBHOOK_HOSTS must be names of hosts, like hooks.office.example, chat.local.",
};

/** A link in a mail must lead here, whatever host somebody names who asks for it. */
const BESIDE_SMTP = {
  MAIL_FROM: "MAIL_FROM must be set together with SMTP_URL.",
  PUBLIC_URL:
    "PUBLIC_URL must be set together with SMTP_URL: mails carry links that begin with it.",
} as const;

export class EnvironmentProblem extends OperatorProblem {
  constructor(readonly problems: string[]) {
    super(["These settings need a change:", ...problems.map((line) => `  - ${line}`)].join("\n"));
  }
}

/** Reads settings from a set of variables. An empty variable counts as unset. */
export function readEnv(source: Record<string, string | undefined>): Env {
  const given = Object.entries(source).filter(([, value]) => value?.trim());
  const result = envSchema.safeParse(Object.fromEntries(given));

  const wrong = new Set(result.error?.issues.map((issue) => issue.path[0] as keyof Env));
  const problems = [...wrong].map((key) => EXPECTED[key]);
  for (const key of ["MAIL_FROM", "PUBLIC_URL"] as const) {
    if (source.SMTP_URL?.trim() && !source[key]?.trim()) problems.push(BESIDE_SMTP[key]);
  }
  if (!result.success || problems.length > 0) throw new EnvironmentProblem(problems);
  return result.data;
}

let settings: Env | undefined;

/** The settings of this process, parsed at the first call. */
export function env(): Env {
  settings ??= readEnv(process.env);
  return settings;
}

/** Adds the variables of `.env` to the process; variables already set win. Doors call it first. */
export function loadEnvFile(path = ".env"): void {
  if (existsSync(path)) process.loadEnvFile(path);
}

/** The level to log at, even when other settings are wrong. */
export function logLevel(): Env["LOG_LEVEL"] {
  const level = envSchema.shape.LOG_LEVEL.safeParse(process.env.LOG_LEVEL || undefined);
  return level.data ?? "info";
}

/** Where the person stood who ran a command; npm itself changes to the checkout. */
export const callersFolder = (): string => process.env.INIT_CWD ?? process.cwd();
