/**
 * A dossier as one page: the same words as the printed one, with headings, lists, tables and
 * languages marked up for whoever reads with a screen reader. It runs no script and fetches nothing
 * but the pictures that lie beside it.
 */
import type { ReactNode } from "react";
import type {
  AppealDossierProps,
  DossierBlock,
  DossierSection,
  ListedExhibit,
  Part,
  PrintedExhibit,
} from "./dossier";
import { DOSSIER_STYLE } from "./dossier-style";
import { exhibitOf, NAMED_EXHIBIT } from "./references";

export type DossierPageFiles = {
  /** Where a printed picture is, by its name. */
  picture: (name: string) => string;
  /** Where an exhibit itself is, by its label; null where it is not at hand. */
  exhibit: (label: string) => string | null;
};

type DossierPageProps = { dossier: AppealDossierProps; files: DossierPageFiles; openFile: string };

export function DossierPage({ dossier, files, openFile }: DossierPageProps) {
  const { language, title, foot, cover, sections, exhibits, exhibitsTitle, closing } = dossier;
  const refer = referringTo(sections);
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <meta name="referrer" content="no-referrer" />
        <title>{title}</title>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: the style sheet is ours and constant */}
        <style dangerouslySetInnerHTML={{ __html: DOSSIER_STYLE }} />
      </head>
      <body>
        <a className="skip" href="#main">
          {cover.contentsTitle}
        </a>
        <header>
          <p className="kicker">{cover.kicker}</p>
          <h1>{cover.heading}</h1>
          {cover.summary.map((paragraph) => (
            <p key={paragraph} dir="auto" className="summary">
              {paragraph}
            </p>
          ))}
          <Facts rows={cover.rows} refer={refer} />
          {cover.missing.length > 0 && (
            <div className="note">
              {cover.missingTitle}
              <ul>
                {cover.missing.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </div>
          )}
          <div className="seal">
            <strong>{cover.hashTitle}</strong>
            <br />
            <code>{cover.hash}</code>
            <p className="details">{cover.hashNote}</p>
          </div>
        </header>
        <main id="main">
          <nav aria-labelledby="contents">
            <h2 id="contents">{cover.contentsTitle}</h2>
            <ol>
              {sections.map((section) => (
                <SectionLink key={section.number} section={section} />
              ))}
              {exhibits.map(({ label, title: name }) => (
                <li key={label}>
                  <a href={`#${label}`}>
                    <span className="e">{label}</span>
                    {name}
                  </a>
                </li>
              ))}
              {closing.map((section) => (
                <SectionLink key={section.number} section={section} />
              ))}
            </ol>
          </nav>
          {sections.map((section) => (
            <Section key={section.number} section={section} exhibits={exhibits} refer={refer} />
          ))}
          {exhibits.length > 0 && (
            <section aria-labelledby="exhibits">
              <h2 id="exhibits">{exhibitsTitle}</h2>
              {exhibits.map((exhibit) => (
                <Exhibit key={exhibit.label} exhibit={exhibit} files={files} openFile={openFile} />
              ))}
            </section>
          )}
          {closing.map((section) => (
            <Section key={section.number} section={section} exhibits={exhibits} refer={refer} />
          ))}
        </main>
        <footer>{foot}</footer>
      </body>
    </html>
  );
}

type Refer = (text: string) => ReactNode;

/** Text in which the labels of exhibits lead to them. */
function referringTo(sections: readonly DossierSection[]): Refer {
  const labels = new Set(
    sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) =>
        block.kind === "exhibits" ? block.exhibits.map(({ label }) => label) : [],
      ),
    ),
  );
  return (text) =>
    text.split(NAMED_EXHIBIT).map((piece, index) =>
      index % 2 === 1 && labels.has(exhibitOf(piece)) ? (
        // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, never reordered
        <a key={index} href={`#${exhibitOf(piece)}`}>
          {piece}
        </a>
      ) : (
        piece
      ),
    );
}

function SectionLink({ section: { number, title } }: { section: DossierSection }) {
  return (
    <li>
      <a href={`#section-${number}`}>
        <span className="e">{number}</span>
        {title}
      </a>
    </li>
  );
}

type SectionProps = {
  section: DossierSection;
  exhibits: readonly PrintedExhibit[];
  refer: Refer;
};

function Section({ section: { number, title, blocks }, exhibits, refer }: SectionProps) {
  const shown = new Set(exhibits.map(({ label }) => label));
  return (
    <section aria-labelledby={`section-${number}`}>
      <h2 id={`section-${number}`}>
        <span className="n">{number}</span>
        {title}
      </h2>
      {blocks.map((block, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, never reordered
        <Block key={place} block={block} shown={shown} refer={refer} />
      ))}
    </section>
  );
}

type BlockProps = { block: DossierBlock; shown: ReadonlySet<string>; refer: Refer };

function Block({ block, shown, refer }: BlockProps) {
  switch (block.kind) {
    case "facts":
      return <Facts rows={block.rows} refer={refer} />;
    case "text":
    case "quotation":
      return (
        <>
          <h3>{block.heading}</h3>
          {block.paragraphs.map((text) =>
            block.kind === "text" ? (
              <p key={text} dir="auto" className="pre">
                {refer(text)}
              </p>
            ) : (
              <blockquote key={text} dir="auto">
                {refer(text)}
              </blockquote>
            ),
          )}
          {block.support && <p className="details">{refer(block.support)}</p>}
        </>
      );
    case "missing":
      return (
        <>
          <h3>{block.heading}</h3>
          <p className="note">{block.note}</p>
        </>
      );
    case "note":
      return <p>{block.text}</p>;
    case "table":
      return (
        <Table columns={block.columns.map(({ title }) => title)} rows={block.rows} refer={refer} />
      );
    case "steps":
      return (
        <ol>
          {block.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      );
    case "exhibits":
      return block.exhibits.map((exhibit) => (
        <Listed key={exhibit.label} exhibit={exhibit} isShown={shown.has(exhibit.label)} />
      ));
    case "pair":
      return (
        <div className="pair">
          {block.blocks.map((half, index) => (
            <div key={block.languages[index]} lang={block.languages[index]}>
              <Block block={half} shown={shown} refer={refer} />
            </div>
          ))}
        </div>
      );
  }
}

type FactsProps = { rows: readonly { label: string; value: string }[]; refer: Refer };

const Facts = ({ rows, refer }: FactsProps) => (
  <dl>
    {rows.map(({ label, value }) => (
      <div key={label}>
        <dt>{label}</dt>
        <dd dir="auto">{refer(value)}</dd>
      </div>
    ))}
  </dl>
);

type TableProps = {
  columns: readonly string[];
  rows: readonly (readonly string[])[];
  refer: Refer;
};

function Table({ columns, rows, refer }: TableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <div className="scroll" tabIndex={0}>
      <table>
        <thead>
          <tr>
            {columns.map((title, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, never reordered
              <th key={column} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, never reordered
            <tr key={row}>
              {columns.map((_, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, never reordered
                <td key={column} dir="auto">
                  {refer(cells[column] ?? "")}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Listed({ exhibit, isShown }: { exhibit: ListedExhibit; isShown: boolean }) {
  const { label, title, details, hashLabel, hash } = exhibit;
  return (
    <div id={isShown ? undefined : label}>
      <h3>
        {isShown ? (
          <a className="e" href={`#${label}`}>
            {label}
          </a>
        ) : (
          <span className="e">{label}</span>
        )}
        {title}
      </h3>
      <p dir="auto" className="details">
        {details}
      </p>
      <p className="details">
        {hashLabel} <code>{hash}</code>
      </p>
    </div>
  );
}

type ExhibitProps = { exhibit: PrintedExhibit; files: DossierPageFiles; openFile: string };

function Exhibit({ exhibit, files, openFile }: ExhibitProps) {
  const { label, title, details, content } = exhibit;
  const file = files.exhibit(label);
  return (
    <article aria-labelledby={label}>
      <h3 id={label} className="exhibit">
        <span className="e">{label}</span>
        {title}
      </h3>
      <p dir="auto" className="details">
        {details}
      </p>
      {"note" in content && content.note && <p className="note">{content.note}</p>}
      {content.kind === "pictures" && (
        <figure>
          {content.pictures.map(({ name, width, height, parts }) => (
            <span key={name} className="picture">
              <img
                src={files.picture(name)}
                alt={`${label}: ${title}. ${details}`}
                width={Math.round(width * 1.5)}
                height={Math.round(height * 1.5)}
              />
              {content.pictures.length === 1 && <Outlined parts={parts} />}
            </span>
          ))}
        </figure>
      )}
      {content.kind === "text" && <pre dir="auto">{content.lines.join("\n")}</pre>}
      {content.kind === "list" && (
        <Table columns={content.columns} rows={content.rows} refer={(text) => text} />
      )}
      {file && (
        <p>
          <a href={file}>
            {openFile} ({label})
          </a>
        </p>
      )}
    </article>
  );
}

/** Drawn over the picture, which stays as it is. */
const Outlined = ({ parts }: { parts: readonly Part[] }) =>
  parts.length > 0 && (
    <svg aria-hidden="true" viewBox="0 0 100 100" preserveAspectRatio="none">
      {parts.map(({ left, top, width, height }) => (
        <rect
          key={`${left} ${top} ${width} ${height}`}
          x={left}
          y={top}
          width={width}
          height={height}
        />
      ))}
    </svg>
  );
