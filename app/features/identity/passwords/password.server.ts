/** Passwords: argon2id, and the same time spent whether or not the account exists. */
import { hash, verify } from "@node-rs/argon2";

/** The library's default algorithm is argon2id. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The hash of random bytes that nobody kept, made with the same cost. */
const NOBODYS =
  "$argon2id$v=19$m=19456,t=2,p=1$xuuqBUz8OHiVm9/0zFXgOg$rty3VQGhNfoRqqs1ZrRpBV3hP9bR6+iF0bP9nJ105j8";

export const hashPassword = (password: string): Promise<string> => hash(password, COST);

export const passwordMatches = (hashed: string, password: string): Promise<boolean> =>
  verify(hashed, password);

/** Spends what a check would cost, so that an unknown address answers no faster than a known one. Never true. */
export async function spendPasswordCheck(password: string): Promise<false> {
  await passwordMatches(NOBODYS, password);
  return false;
}
