/**
 * How often something may be tried, per key and window.
 *
 * Guessing one account is held at ten evaluated tries in fifteen minutes, over
 * all addresses together. Those ten are split three ways, so that whoever uses
 * up one part cannot lock the owner out: browsers that signed in to the account
 * before have an allowance that no stranger can reach, addresses they used have
 * another, and everybody else shares the third, which also runs dry for a day
 * under a long attack. The way that always stays open is a new password: its
 * link goes to the owner only, and makes the browser that used it a known one.
 */
export type Limit = { tries: number; perSeconds: number };

const MINUTES = 60;
const HOURS = 60 * MINUTES;

export const LIMITS = {
  /** Everything one address tries, whatever the account. */
  "sign-in-address": { tries: 60, perSeconds: 15 * MINUTES },
  /** One address on one account: a single stranger cannot use up what strangers have together. */
  "sign-in-pair": { tries: 4, perSeconds: 15 * MINUTES },
  "sign-in-known-browser": { tries: 3, perSeconds: 15 * MINUTES },
  "sign-in-known-address": { tries: 2, perSeconds: 15 * MINUTES },
  "sign-in-strangers": { tries: 5, perSeconds: 15 * MINUTES },
  "sign-in-strangers-day": { tries: 60, perSeconds: 24 * HOURS },
  "reset-address": { tries: 10, perSeconds: HOURS },
  "reset-account": { tries: 3, perSeconds: HOURS },
  "password-check": { tries: 5, perSeconds: 15 * MINUTES },
  /** A calendar program asks every hour or less often; one that runs wild waits. */
  "calendar-feed": { tries: 60, perSeconds: 15 * MINUTES },
  /** Addresses of calendars that lead nowhere, tried from one place. */
  "calendar-address": { tries: 30, perSeconds: 15 * MINUTES },
  /** A guest opens a page, its pictures and some files; a program that runs wild waits. */
  "guest-link": { tries: 1500, perSeconds: 15 * MINUTES },
  /** Links for guests that open nothing, tried from one place. */
  "guest-address": { tries: 30, perSeconds: 15 * MINUTES },
  "set-up-address": { tries: 30, perSeconds: 15 * MINUTES },
} as const satisfies Record<string, Limit>;

export type LimitName = keyof typeof LIMITS;
