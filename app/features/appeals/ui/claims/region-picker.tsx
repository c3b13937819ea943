/** Draws a part of a picture with the pointer; the four fields beside it stay the way in by keyboard. */
import { type PointerEvent, useCallback, useEffect, useRef, useState } from "react";
import type { Region } from "~/features/appeals/claims/claim";
import { useText } from "~/ui/text";

type RegionPickerProps = { src: string; alt: string; prefix: string };

const EDGES = ["left", "top", "width", "height"] as const;
const SMALLEST = 1;

export default function RegionPicker({ src, alt, prefix }: RegionPickerProps) {
  const t = useText();
  const picture = useRef<HTMLDivElement>(null);
  const from = useRef<{ x: number; y: number } | null>(null);
  const [region, setRegion] = useState<Region | null>(null);

  const inputs = useCallback(
    () =>
      EDGES.map((edge) =>
        picture.current
          ?.closest("form")
          ?.querySelector<HTMLInputElement>(`[name="${prefix}.${edge}"]`),
      ),
    [prefix],
  );

  useEffect(() => {
    const fields = inputs();
    const read = () => setRegion(regionIn(fields.map((field) => field?.value ?? "")));
    read();
    for (const field of fields) field?.addEventListener("input", read);
    return () => {
      for (const field of fields) field?.removeEventListener("input", read);
    };
  }, [inputs]);

  function at({ clientX, clientY }: PointerEvent) {
    const box = picture.current?.getBoundingClientRect();
    if (!box) return { x: 0, y: 0 };
    const part = (value: number, size: number) => Math.min(100, Math.max(0, (100 * value) / size));
    return { x: part(clientX - box.left, box.width), y: part(clientY - box.top, box.height) };
  }

  /** Whoever points at a part means the exhibit. */
  function tickExhibit() {
    const tick = picture.current
      ?.closest("form")
      ?.querySelector<HTMLInputElement>(`[type=checkbox][name="${prefix}.id"]`);
    if (tick && !tick.checked) tick.click();
  }

  function draw(event: PointerEvent) {
    if (!from.current) return;
    const to = at(event);
    const left = Math.min(from.current.x, to.x);
    const top = Math.min(from.current.y, to.y);
    const width = Math.abs(from.current.x - to.x);
    const height = Math.abs(from.current.y - to.y);
    if (width < SMALLEST || height < SMALLEST) return;
    const drawn = [left, top, width, height].map((edge) => Math.floor(edge * 10) / 10);
    tickExhibit();
    inputs().forEach((field, index) => {
      if (!field) return;
      const setter = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set;
      setter?.call(field, String(drawn[index]));
      field.dispatchEvent(new Event("input", { bubbles: true }));
    });
  }

  return (
    <div
      ref={picture}
      className="relative w-fit max-w-full cursor-crosshair touch-none select-none"
      onPointerDown={(event) => {
        from.current = at(event);
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={draw}
      onPointerUp={() => {
        from.current = null;
      }}
    >
      <img src={src} alt={alt} draggable={false} className="block max-h-96 max-w-full" />
      {region && (
        <span
          role="img"
          aria-label={t("claims.claim.region")}
          className="absolute border-2 border-critical outline outline-surface"
          style={{
            left: `${region.left}%`,
            top: `${region.top}%`,
            width: `${region.width}%`,
            height: `${region.height}%`,
          }}
        />
      )}
    </div>
  );
}

function regionIn(values: readonly string[]): Region | null {
  const [left, top, width, height] = values.map((value) =>
    value.trim() === "" ? Number.NaN : Number(value.replace(",", ".")),
  );
  const isWhole = [left, top, width, height].every(
    (edge) => edge !== undefined && edge >= 0 && edge <= 100,
  );
  return isWhole ? ({ left, top, width, height } as Region) : null;
}
