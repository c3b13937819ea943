/** A person's initials, beside their name. Never instead of it. */
type AvatarProps = { name: string; size?: "small" | "base" };

const SIZES = { small: "size-5 text-xs", base: "size-7 text-xs" } as const;

export function Avatar({ name, size = "base" }: AvatarProps) {
  return (
    <span
      aria-hidden
      className={`inline-flex shrink-0 items-center justify-center rounded-full bg-accent-wash font-medium text-accent select-none ${SIZES[size]}`}
    >
      {initials(name, size === "small" ? 1 : 2)}
    </span>
  );
}

/** By character, not by code unit: names come in every script. */
function initials(name: string, count: number) {
  const words = name.trim().split(/\s+/);
  const chosen = words.length > 1 && count > 1 ? [words[0], words.at(-1)] : [words[0]];
  return chosen.map((word = "") => [...word][0] ?? "").join("");
}
