import { describe, expect, it } from "vitest";
import { isEasyToGuess } from "~/features/identity/passwords/password-rule";
import { deviceOf } from "~/features/identity/sessions/device";
import { isAlive, needsTouch, sessionEndsAt } from "~/features/identity/sessions/session-life";
import { addressKey } from "~/features/identity/sign-in/address-key";
import { LIMITS } from "~/features/identity/too-many-tries/limits";
import { throttled } from "~/features/identity/too-many-tries/throttled";

describe("the key of a network address", () => {
  it.each([
    ["198.51.100.7", "198.51.100.7"],
    ["::ffff:198.51.100.7", "198.51.100.7"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["2001:DB8:0001:2::1", "2001:db8:1:2::/64"],
    ["2001:db8::1", "2001:db8:0:0::/64"],
    ["::1", "0:0:0:0::/64"],
    ["fe80::1%eth0", "fe80:0:0:0::/64"],
    ["unknown", "unknown"],
  ])("of %s is %s", (address, key) => {
    expect(addressKey(address)).toBe(key);
  });
});

describe("a browser in words", () => {
  it.each([
    ["Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "firefox", "linux"],
    [
      "Mozilla/5.0 (Linux; Android 15; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/147.0.0.0 Mobile Safari/537.36",
      "chrome",
      "android",
    ],
    [
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/147.0.0.0 Safari/537.36 Edg/147.0.0.0",
      "edge",
      "windows",
    ],
    [
      "Mozilla/5.0 (iPhone; CPU iPhone OS 19_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.1 Mobile/15E148 Safari/604.1",
      "safari",
      "ios",
    ],
    [
      "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.1 Safari/605.1.15",
      "safari",
      "macos",
    ],
    [
      "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36",
      "samsung",
      "android",
    ],
    ["curl/8.5.0", "other", "other"],
    [null, "other", "other"],
  ])("%s", (userAgent, browser, system) => {
    expect(deviceOf(userAgent)).toEqual({ browser, system });
  });
});

describe("a password", () => {
  it.each(["aaaaaaaaaaaaaaa", "abababababab", "Password1234", "123456789012", " 112233445566 "])(
    "%j is tried early by whoever guesses",
    (password) => {
      expect(isEasyToGuess(password)).toBe(true);
    },
  );

  it.each(["correct horse battery", "kopi hujan sepeda biru", "密码是一个很长的句子啊真的"])(
    "%j is not",
    (password) => {
      expect(isEasyToGuess(password)).toBe(false);
    },
  );
});

describe("the life of a session", () => {
  const now = new Date("2026-11-22T08:00:00Z");
  const ago = (hours: number) => new Date(now.getTime() - hours * 3_600_000);

  it.each([
    ["used just now", { lastSeenAt: now, expiresAt: sessionEndsAt(now) }, true],
    [
      "idle for just under three days",
      { lastSeenAt: ago(71.9), expiresAt: sessionEndsAt(now) },
      true,
    ],
    ["idle for three days", { lastSeenAt: ago(72), expiresAt: sessionEndsAt(now) }, false],
    ["at its end", { lastSeenAt: now, expiresAt: now }, false],
  ])("%s", (_what, times, alive) => {
    expect(isAlive(times, now)).toBe(alive);
  });

  it("is noted every few minutes, not at every request", () => {
    const expiresAt = sessionEndsAt(now);

    expect(needsTouch({ lastSeenAt: ago(0.05), expiresAt }, now)).toBe(false);
    expect(needsTouch({ lastSeenAt: ago(0.1), expiresAt }, now)).toBe(true);
  });
});

describe("limits", () => {
  it("add up to ten evaluated guesses at one account in fifteen minutes", () => {
    const parts = [
      LIMITS["sign-in-known-browser"],
      LIMITS["sign-in-known-address"],
      LIMITS["sign-in-strangers"],
    ];

    expect(parts.reduce((sum, { tries }) => sum + tries, 0)).toBe(10);
    expect(parts.every(({ perSeconds }) => perSeconds === 15 * 60)).toBe(true);
  });

  it("round the wait up, so that nobody comes back too early", () => {
    expect(throttled(60_001)).toMatchObject({
      refusal: { params: { count: 2 } },
      retryAfterSeconds: 61,
    });
  });
});
