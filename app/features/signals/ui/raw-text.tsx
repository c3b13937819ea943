/** Text as it arrived, in its own lines. Scrolls by itself. */
export function RawText({ label, text }: { label: string; text: string }) {
  return (
    <section
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label={label}
      className="max-h-screen overflow-auto rounded-control border border-line bg-sunken p-3"
    >
      <pre dir="auto" className="font-mono text-sm break-words whitespace-pre-wrap">
        {text}
      </pre>
    </section>
  );
}
