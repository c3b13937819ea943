/** One page or picture, on which boxes are drawn with a pointer. Without a script it only shows. */
import { type PointerEvent, useState } from "react";
import { useText } from "~/ui/text";
import { type BoxRow, boxBetween, boxOf } from "./box-rows";

type DrawingPageProps = {
  number: number;
  src: string;
  alt: string;
  rows: readonly BoxRow[];
  onBox: (box: BoxRow) => void;
};

type Point = { x: number; y: number };

/** Shorter drags than this many hundredths are a slip of the hand. */
const SLIP = 0.4;

export function DrawingPage({ number, src, alt, rows, onBox }: DrawingPageProps) {
  const t = useText();
  const [drag, setDrag] = useState<{ from: Point; to: Point } | null>(null);
  const drawn = drag && boxBetween(drag.from, drag.to, number);

  function begin(event: PointerEvent<HTMLDivElement>) {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const point = pointOf(event);
    setDrag({ from: point, to: point });
  }
  function end() {
    const box = drawn && boxOf(drawn);
    if (drawn && box && box.across > SLIP && box.down > SLIP) onBox(drawn);
    setDrag(null);
  }

  return (
    <div
      className="relative cursor-crosshair touch-pinch-zoom select-none overflow-hidden rounded-control border border-line"
      onPointerDown={begin}
      onPointerMove={(event) => drag && setDrag({ ...drag, to: pointOf(event) })}
      onPointerUp={end}
      onPointerCancel={() => setDrag(null)}
    >
      <img src={src} alt={alt} draggable={false} loading="lazy" className="block w-full" />
      {rows.map((row, index) =>
        Number(row.page) === number ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row has no other name
          <BlackBox key={index} row={row} label={t("redaction.box", { number: index + 1 })} />
        ) : null,
      )}
      {drawn && <BlackBox row={drawn} label="" isBeingDrawn />}
    </div>
  );
}

type BlackBoxProps = { row: BoxRow; label: string; isBeingDrawn?: boolean };

function BlackBox({ row, label, isBeingDrawn }: BlackBoxProps) {
  const box = boxOf(row);
  if (!box) return null;
  return (
    <span
      style={{
        left: `${box.left}%`,
        top: `${box.top}%`,
        width: `${box.across}%`,
        height: `${box.down}%`,
        // What is burned in is black in every theme.
        background: "#000",
        color: "#fff",
      }}
      className={`pointer-events-none absolute flex items-center justify-center overflow-hidden text-sm whitespace-nowrap ${isBeingDrawn ? "opacity-70" : ""}`}
    >
      {label}
    </span>
  );
}

/** Where the pointer is, in hundredths of the picture. */
function pointOf({ currentTarget, clientX, clientY }: PointerEvent<HTMLDivElement>): Point {
  const { left, top, width, height } = currentTarget.getBoundingClientRect();
  const within = (value: number) => Math.min(100, Math.max(0, value * 100));
  return { x: within((clientX - left) / width), y: within((clientY - top) / height) };
}
