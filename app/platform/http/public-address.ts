/**
 * Which network addresses a message may go to: only those of the public internet. Everything that
 * is private, this machine, a neighbour, a metadata service or reserved is refused, also when it is
 * written as an IPv4 address inside an IPv6 one.
 */
const REFUSED_V4: readonly (readonly [string, number])[] = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
];

export function isPublicAddress(address: string): boolean {
  const v4 = bytesOfV4(address);
  if (v4) return isPublicV4(v4);
  const v6 = groupsOfV6(address);
  return v6 !== null && isPublicV6(v6);
}

const isPublicV4 = (bytes: number) =>
  !REFUSED_V4.some(([start, length]) => {
    const size = 2 ** (32 - length);
    return Math.floor(bytes / size) === Math.floor((bytesOfV4(start) ?? 0) / size);
  });

/** As one number; null when it is no dotted quad. */
function bytesOfV4(text: string): number | null {
  if (!/^\d{1,3}(\.\d{1,3}){3}$/.test(text)) return null;
  const bytes = text.split(".").map(Number);
  return bytes.every((byte) => byte <= 255)
    ? bytes.reduce((whole, byte) => whole * 256 + byte, 0)
    : null;
}

/** Only global unicast (2000::/3) is public, without what tunnels, translates or documents. */
function isPublicV6(groups: readonly number[]): boolean {
  const [a = 0, b = 0, c = 0] = groups;
  const inner = (high = 0, low = 0) => isPublicV4(high * 65536 + low);
  const startsEmpty = groups.slice(0, 5).every((group) => group === 0);
  if (startsEmpty && groups[5] === 0xffff) return inner(groups[6], groups[7]);
  if (a === 0x64 && b === 0xff9b && groups.slice(2, 6).every((group) => group === 0))
    return inner(groups[6], groups[7]);
  if (a === 0x2002) return inner(b, c);
  if (a === 0x2001 && (b === 0 || b === 0xdb8 || (b >= 0x10 && b <= 0x2f))) return false;
  return a >= 0x2000 && a <= 0x3fff;
}

/** Eight numbers; null when it is no IPv6 address. */
function groupsOfV6(text: string): number[] | null {
  const bare = text.replace(/%.*$/, "").toLowerCase();
  const dotted = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(bare);
  const v4 = dotted ? bytesOfV4(dotted[2] ?? "") : null;
  if (dotted && v4 === null) return null;
  const whole =
    v4 === null
      ? bare
      : `${dotted?.[1]}${Math.floor(v4 / 65536).toString(16)}:${(v4 % 65536).toString(16)}`;
  const halves = whole.split("::");
  if (halves.length > 2) return null;
  const [left = [], right = []] = halves.map((half) => (half ? half.split(":") : []));
  const missing = 8 - left.length - right.length;
  if (halves.length === 1 ? missing !== 0 : missing < 1) return null;
  const groups = [...left, ...Array<string>(halves.length === 2 ? missing : 0).fill("0"), ...right];
  return groups.every((group) => /^[0-9a-f]{1,4}$/.test(group))
    ? groups.map((group) => Number.parseInt(group, 16))
    : null;
}
