/** What is asked of each provider, page by page. Pure: paths out, answers in. */
import { canonicalJson } from "~/features/enforcement/signal-key";
import type { PollProviderKey } from "./poll-provider";

export type QuestionKey = "subscriptions" | "account" | "health" | "numbers" | "templates";

export type Question = {
  /** Names it among the answers that are remembered. */
  key: string;
  about: QuestionKey;
  /** Below the provider's address, with its query. */
  path: string;
  /** Where the answer lists things; null where it is one thing. */
  list: "data" | "items" | "results" | "senders" | null;
};

/** So many things on a page: the most that Graph, YCloud and Twilio give. */
const PAGE = 100;

const META_NUMBER =
  "id,display_phone_number,verified_name,status,quality_rating,whatsapp_business_manager_messaging_limit";
const META_TEMPLATE = "id,name,language,status,category,quality_score,rejected_reason";

const one = (about: QuestionKey, path: string): Question => ({
  key: about,
  about,
  path,
  list: null,
});
const many = (about: QuestionKey, list: Question["list"], path: string): Question => ({
  key: about,
  about,
  path,
  list,
});

/** @param target as it was typed and checked for this provider */
export function questionsOf(provider: PollProviderKey, target: string): Question[] {
  const whom = encodeURIComponent(target);
  switch (provider) {
    case "meta":
      return [
        one("subscriptions", `/${whom}/subscribed_apps`),
        one("account", `/${whom}?fields=id,name,account_review_status`),
        one("health", `/${whom}?fields=health_status`),
        many("numbers", "data", `/${whom}/phone_numbers?fields=${META_NUMBER}&limit=${PAGE}`),
        many(
          "templates",
          "data",
          `/${whom}/message_templates?fields=${META_TEMPLATE}&limit=${PAGE}`,
        ),
      ];
    case "ycloud":
      return [
        one("account", `/whatsapp/businessAccounts/${whom}`),
        many("numbers", "items", `/whatsapp/phoneNumbers?filter.wabaId=${whom}&limit=${PAGE}`),
        many("templates", "items", `/whatsapp/templates?filter.wabaId=${whom}&limit=${PAGE}`),
      ];
    case "360dialog":
      return [one("health", "/health_status")];
    case "infobip":
      return [
        many(
          "numbers",
          "results",
          `/whatsapp/1/senders/quality?senders=${whom.replaceAll("%2C", ",")}`,
        ),
      ];
    case "twilio":
      return [many("numbers", "senders", `/Channels/Senders?Channel=whatsapp&PageSize=${PAGE}`)];
  }
}

/** Templates with their words, which nobody asks for regularly; null where none can be sent from here. */
export function templateQuestion(provider: PollProviderKey, target: string): Question | null {
  const whom = encodeURIComponent(target);
  switch (provider) {
    case "meta":
      return many(
        "templates",
        "data",
        `/${whom}/message_templates?fields=id,name,language,status,category,components&limit=${PAGE}`,
      );
    case "ycloud":
      return many("templates", "items", `/whatsapp/templates?filter.wabaId=${whom}&limit=${PAGE}`);
    default:
      return null;
  }
}

/** Of how many numbers the health is asked one by one. */
const MOST_NUMBERS = 100;

/** What follows from an answer: Graph tells the health of each number only when asked about it. */
export function followUps(provider: PollProviderKey, asked: Question, things: readonly Thing[]) {
  if (provider !== "meta" || asked.about !== "numbers") return [];
  return things.slice(0, MOST_NUMBERS).flatMap(({ id }): Question[] =>
    /^\d+$/.test(id)
      ? [
          {
            key: `health ${id}`,
            about: "health",
            path: `/${id}?fields=health_status`,
            list: null,
          },
        ]
      : [],
  );
}

/** One of what a page lists; `id` as its provider calls it. */
export type Thing = { id: string; value: Record<string, unknown> };

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const IDS = ["id", "sid", "officialTemplateId", "sender"] as const;

/** What a page lists; null where it is no such page. */
export function thingsOn(page: unknown, { list }: Question): Thing[] | null {
  const listed = isRecord(page) && list ? page[list] : undefined;
  if (!Array.isArray(listed)) return null;
  return listed.filter(isRecord).map((value) => {
    const named = IDS.map((name) => value[name]).find((id) => id !== undefined && id !== null);
    return { id: named === undefined ? canonicalJson(value) : String(named), value };
  });
}

/** Of what YCloud lists, what belongs to the account; others list nothing else. */
export const ofAccount = (provider: PollProviderKey, target: string, things: readonly Thing[]) =>
  provider === "ycloud"
    ? things.filter(({ value }) => value.wabaId === undefined || String(value.wabaId) === target)
    : things;

/** The path of the next page, always at the address that was asked; null after the last. */
export function nextPage(asked: Question, page: unknown, count: number): string | null {
  if (!isRecord(page) || count === 0) return null;
  switch (asked.list) {
    case "data": {
      const { cursors, next } = isRecord(page.paging) ? page.paging : {};
      const after = isRecord(cursors) ? cursors.after : undefined;
      const isMore = typeof next === "string" || count >= PAGE;
      return isMore && typeof after === "string" && after !== ""
        ? withParam(asked.path, "after", after)
        : null;
    }
    case "items": {
      const offset = Number(paramOf(asked.path, "offset") ?? 0) + count;
      const isMore = typeof page.total === "number" ? offset < page.total : count >= PAGE;
      return isMore ? withParam(asked.path, "offset", String(offset)) : null;
    }
    case "senders": {
      const next = isRecord(page.meta) ? page.meta.next_page_url : undefined;
      if (typeof next !== "string" || !URL.canParse(next)) return null;
      const { searchParams } = new URL(next);
      const token = searchParams.get("PageToken");
      const number = searchParams.get("Page") ?? "";
      return token ? withParam(withParam(asked.path, "Page", number), "PageToken", token) : null;
    }
    default:
      return null;
  }
}

function parts(path: string): [string, string[]] {
  const [place = "", query = ""] = path.split("?");
  return [place, query.split("&").filter(Boolean)];
}

const paramOf = (path: string, name: string): string | undefined =>
  parts(path)[1]
    .find((param) => param.startsWith(`${name}=`))
    ?.slice(name.length + 1);

function withParam(path: string, name: string, value: string): string {
  const [place, params] = parts(path);
  const others = params.filter((param) => !param.startsWith(`${name}=`));
  return `${place}?${[...others, `${name}=${encodeURIComponent(value)}`].join("&")}`;
}
