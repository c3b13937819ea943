/** How many characters are left. Counts as the reader's dialog does (UTF-16), and speaks only after a pause. */
import { useEffect, useState } from "react";
import { useText } from "~/ui/text";

type CharacterCounterProps = { id: string; max: number };

export function CharacterCounter({ id, max }: CharacterCounterProps) {
  const t = useText();
  const [length, setLength] = useState<number | null>(null);
  const [spoken, setSpoken] = useState("");

  useEffect(() => {
    const box = document.getElementById(id);
    if (!(box instanceof HTMLTextAreaElement || box instanceof HTMLInputElement)) return;
    const count = () => setLength(box.value.length);
    count();
    box.addEventListener("input", count);
    return () => box.removeEventListener("input", count);
  }, [id]);

  const left = max - (length ?? 0);
  const words =
    left < 0 ? t("ui.counter.over", { count: -left }) : t("ui.counter.left", { count: left });

  useEffect(() => {
    if (length === null) return;
    const pause = setTimeout(() => setSpoken(words), 1000);
    return () => clearTimeout(pause);
  }, [words, length]);

  return (
    <div className="mt-1 text-sm">
      <p id={`${id}-counter`} className={left < 0 ? "font-medium text-critical" : "text-ink-soft"}>
        {length === null ? t("ui.counter.limit", { max }) : words}
      </p>
      <p role="status" className="sr-only">
        {spoken}
      </p>
    </div>
  );
}
