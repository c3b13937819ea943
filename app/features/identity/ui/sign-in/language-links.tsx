/** The languages as links to the page one is on: they work at once, with or without script. */
import { useLocation } from "@remix-run/react";
import { Fragment } from "react";
import { useFormat, useText } from "~/ui/text";
import { LANGUAGES } from "~templates/bilingual";

export function LanguageLinks() {
  const t = useText();
  const { language: current } = useFormat();
  const { pathname, search } = useLocation();

  const hrefOf = (language: string) => {
    const query = new URLSearchParams(search);
    query.set("language", language);
    return `${pathname}?${query}`;
  };

  return (
    <nav aria-label={t("identity.languageOfPage")} className="flex gap-3 text-sm">
      {LANGUAGES.map((language) => (
        <Fragment key={language}>
          {language === current ? (
            <span aria-current="true" lang={language} className="font-medium">
              {t(`common.languages.${language}`)}
            </span>
          ) : (
            <a
              href={hrefOf(language)}
              hrefLang={language}
              lang={language}
              className="text-accent underline underline-offset-3 hover:decoration-2"
            >
              {t(`common.languages.${language}`)}
            </a>
          )}
        </Fragment>
      ))}
    </nav>
  );
}
