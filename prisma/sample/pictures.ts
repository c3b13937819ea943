/** Pictures of the sample, drawn when it is made, with the letters that the documents bring along. */
import sharp from "sharp";
import { fromProject } from "~/platform/project-folder.server";

const WIDTH = 1200;
const HEIGHT = 760;
const FONT = fromProject("templates/pdf/fonts/NotoSans-Regular.ttf");

type Written = { words: string; left: number; top: number; size: number; tone?: string };

/**
 * What somebody photographed off the screen of the sending system: a campaign, whom it reached, and
 * how many of them had not ordered for long. The figures are those of the appeal's answers.
 */
export async function campaignPicture(day: string): Promise<Buffer> {
  const bars = [
    { label: "up to 1 year", count: 3800, left: 420, tone: "#0B5A73" },
    { label: "1 to 2 years", count: 0, left: 640, tone: "#0B5A73" },
    { label: "over 2 years", count: 2100, left: 860, tone: "#B42318" },
  ];
  const height = (count: number) => (count / 3800) * 220;
  const rectangles = bars.map(
    ({ count, left, tone }) =>
      `<rect x="${left}" y="${620 - height(count)}" width="120" height="${height(count)}" fill="${tone}"/>`,
  );
  const shapes = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">
    <rect width="${WIDTH}" height="${HEIGHT}" fill="#FAFAF7"/>
    <rect width="${WIDTH}" height="72" fill="#1B1F23"/>
    <rect x="40" y="104" width="1120" height="190" rx="12" fill="#FFFFFF" stroke="#C9C8BF"/>
    <rect x="40" y="326" width="1120" height="394" rx="12" fill="#FFFFFF" stroke="#C9C8BF"/>
    <line x1="360" y1="620" x2="1100" y2="620" stroke="#86877E" stroke-width="2"/>
    ${rectangles.join("")}
  </svg>`;
  const written: Written[] = [
    { words: "Campaigns", left: 40, top: 22, size: 24, tone: "#FFFFFF" },
    { words: "Weekend offer", left: 72, top: 128, size: 30 },
    { words: `Sent ${day}, 17:00 to 17:41 WIB`, left: 72, top: 178, size: 22, tone: "#4F5860" },
    { words: "Recipients 5,900", left: 72, top: 232, size: 26 },
    { words: "Delivered 5,769", left: 440, top: 232, size: 26 },
    { words: "Failed 131 (131048)", left: 780, top: 232, size: 26, tone: "#B42318" },
    { words: "Last order of the recipients", left: 72, top: 352, size: 24 },
    ...bars.flatMap(({ label, count, left }) => [
      { words: count.toLocaleString("en"), left, top: 582 - height(count), size: 22 },
      { words: label, left: left - 10, top: 640, size: 20, tone: "#4F5860" },
    ]),
  ];
  return sharp(Buffer.from(shapes))
    .composite(await Promise.all(written.map(drawn)))
    .png()
    .toBuffer();
}

async function drawn({ words, left, top, size, tone = "#1B1F23" }: Written) {
  const text = `<span foreground="${tone}" font_size="${size * 1024}">${words}</span>`;
  const input = await sharp({
    text: { text, font: "Noto Sans", fontfile: FONT, rgba: true, dpi: 72 },
  })
    .png()
    .toBuffer();
  return { input, left: Math.round(left), top: Math.round(top) };
}
