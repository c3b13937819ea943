/**
 * Keeps a page fresh without a reload: hears that something on it changed and asks for its data
 * again, never while somebody is typing or reads what a press was answered: fetched anew, the page
 * would forget a complaint, or a link that is shown once. Where the stream fails it asks every half minute.
 */
import { concerns, type LiveNews } from "../live/live-news";

const GATHER = 700;
const AT_MOST_EVERY = 3000;
const POLL = 30_000;

/** The page as it stands whenever something is heard. */
export type OpenPage = {
  pathname: string;
  revalidator: { state: string; revalidate: () => void };
  /** Id of the last event it knows of. */
  position: string;
  /** Shows how much is unread by now. */
  count: (unread: number) => void;
};

/** Answers with how to stop. */
export function keepFresh(page: OpenPage): () => void {
  let source: EventSource | undefined;
  let waiting = 0;
  let last = 0;

  function refresh() {
    waiting = 0;
    if (document.hidden || page.revalidator.state !== "idle" || isTyping() || isTold())
      return later();
    last = Date.now();
    page.revalidator.revalidate();
  }
  function later() {
    waiting ||= window.setTimeout(refresh, Math.max(GATHER, last + AT_MOST_EVERY - Date.now()));
  }
  function open() {
    source = new EventSource(`/live?since=${page.position}`);
    source.onmessage = ({ data, lastEventId }) => {
      const news: LiveNews = JSON.parse(data);
      page.position = lastEventId;
      if (news.unread !== null) page.count(news.unread);
      if (concerns(page.pathname, news)) later();
    };
  }
  // Browsers hold few connections to one server: only the window that is looked at has one.
  function look() {
    source?.close();
    source = undefined;
    if (!document.hidden) open();
  }
  const poll = window.setInterval(() => {
    if (document.hidden || source?.readyState === EventSource.OPEN) return;
    later();
    if (source?.readyState === EventSource.CLOSED) look();
  }, POLL);

  look();
  document.addEventListener("visibilitychange", look);
  return () => {
    source?.close();
    clearTimeout(waiting);
    clearInterval(poll);
    document.removeEventListener("visibilitychange", look);
  };
}

/** Whether the page says something about the last press. */
const isTold = () => document.querySelector("main [role=alert]") !== null;

/** Whether a form on the page holds something that was not sent. */
function isTyping(): boolean {
  const fields = document.querySelectorAll<
    HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement
  >("main :is(input:not([type=hidden]), textarea, select)");
  return [...fields].some((field) => {
    if (field instanceof HTMLSelectElement) {
      const start = [...field.options].findIndex(({ defaultSelected }) => defaultSelected);
      return field.selectedIndex !== Math.max(0, start);
    }
    if (/checkbox|radio/.test(field.type)) {
      const { checked, defaultChecked } = field as HTMLInputElement;
      return checked !== defaultChecked;
    }
    return field === document.activeElement || field.value !== field.defaultValue;
  });
}
