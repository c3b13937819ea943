/** What a browser says about itself, in two words a person recognises: which browser, on what. */
export const BROWSERS = ["edge", "opera", "samsung", "firefox", "chrome", "safari"] as const;
export const SYSTEMS = ["ios", "android", "windows", "macos", "chromeos", "linux"] as const;

export type Device = {
  browser: (typeof BROWSERS)[number] | "other";
  system: (typeof SYSTEMS)[number] | "other";
};

/** In the order to ask: later browsers also carry the names of earlier ones. */
const BROWSER_SIGNS: Record<(typeof BROWSERS)[number], RegExp> = {
  edge: /\bEdg(e|A|iOS)?\//,
  opera: /\bOPR\//,
  samsung: /\bSamsungBrowser\//,
  firefox: /\b(Firefox|FxiOS)\//,
  chrome: /\b(Chrome|CriOS|HeadlessChrome)\//,
  safari: /\bSafari\//,
};

const SYSTEM_SIGNS: Record<(typeof SYSTEMS)[number], RegExp> = {
  ios: /\b(iPhone|iPad|iPod)\b/,
  android: /\bAndroid\b/,
  windows: /\bWindows\b/,
  macos: /\bMac OS X\b|\bMacintosh\b/,
  chromeos: /\bCrOS\b/,
  linux: /\bLinux\b/,
};

export function deviceOf(userAgent: string | null): Device {
  const text = userAgent ?? "";
  return {
    browser: BROWSERS.find((name) => BROWSER_SIGNS[name].test(text)) ?? "other",
    system: SYSTEMS.find((name) => SYSTEM_SIGNS[name].test(text)) ?? "other",
  };
}
