import { describe, expect, it } from "vitest";
import { cleanFileName, downloadName } from "~/features/evidence/file-name";

describe("the name of an exhibit", () => {
  it.each([
    ["notice.png", "notice.png"],
    ["../../etc/passwd", "passwd"],
    ["C:\\Users\\sari\\bukti.pdf", "bukti.pdf"],
    ["a\r\nSet-Cookie: x=1.png", "aSet-Cookie: x=1.png"],
    ["invoice\u202egnp.exe", "invoicegnp.exe"],
    ["  tangkapan   layar .png ", "tangkapan layar .png"],
    ["通知 截图.png", "通知 截图.png"],
    ["e\u0301vidence.txt", "\u00e9vidence.txt"],
    ["..", "file"],
    ["", "file"],
    ["\u0000\u0001", "file"],
    ["half \ud83d.png", "half \ufffd.png"],
  ])("given as %j is shown as %j", (given, shown) => {
    expect(cleanFileName(given)).toBe(shown);
  });

  it("is cut in the middle when it is long, and keeps its ending", () => {
    const name = cleanFileName(`${"n".repeat(400)}.pdf`);

    expect(name).toHaveLength(150);
    expect(name).toMatch(/…\.pdf$/);
  });
});

describe("the name of a download", () => {
  it.each([
    ["notice.png", "image/png", "notice.png"],
    ["NOTICE.JPEG", "image/jpeg", "NOTICE.JPEG"],
    ["page.html", "text/plain", "page.html.txt"],
    ["run.bat", "text/plain", "run.bat.txt"],
    ["numbers.csv", "text/plain", "numbers.csv"],
    ["notice", "application/pdf", "notice.pdf"],
    [
      "report.xlsm",
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "report.xlsm.xlsx",
    ],
    ["thing.svg", "image/unknown", "thing.svg.bin"],
  ])("of %j with content %s is %j", (fileName, mediaType, name) => {
    expect(downloadName(fileName, mediaType)).toBe(name);
  });
});
