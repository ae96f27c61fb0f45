/* How far the reader has come: kept in the reader's own browser, told in the list of chapters and on
   the cover. */
/** @import { Govlab } from "./types.d.ts" */
(() => {
  "use strict";

  const { said, element } = window.govlab;
  const CHAPTER = ".govlab-figure"; // what pages of reference do not have
  const KEPT = "govlab-progress";

  /** @type {Govlab["progress"]["recall"]} */
  function recall() {
    try {
      const told = JSON.parse(window.localStorage.getItem(KEPT) ?? "{}");
      const read = Array.isArray(told.read) ? told.read : [];
      const last = typeof told.last === "string" ? told.last : undefined;
      return { read: read.filter((/** @type {unknown} */ name) => typeof name === "string"), last };
    } catch {
      return { read: [] };
    }
  }

  /** @type {Govlab["progress"]["keep"]} */
  function keep(progress) {
    try {
      window.localStorage.setItem(KEPT, JSON.stringify(progress));
    } catch {
      // A browser that refuses keeps nothing; the book reads as well without.
    }
  }

  /** @param {string} path @returns {string} */
  const nameOf = (path) => path.replace(/.*\//, "").replace(/\.html$/, "");

  /** @param {string} name @returns {HTMLAnchorElement | undefined} */
  const linkTo = (name) =>
    [.../** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll(".bd-links a"))]
      .find((link) => nameOf(link.pathname) === name);

  /** @param {string} name */
  function tick(name) {
    const link = linkTo(name);
    if (!link || link.querySelector(".read")) return;
    const mark = element("span", { className: "read", role: "img", title: said("read") }, ["✓"]);
    mark.ariaLabel = said("read");
    link.append(" ", mark);
  }

  /** @param {string} name */
  function finish(name) {
    const { read, last } = recall();
    if (!read.includes(name)) keep({ read: [...read, name], last });
    tick(name);
  }

  /** On the cover: where the reader was last. @param {string | undefined} last */
  function offer(last) {
    const link = last && linkTo(last);
    if (!link) return;
    const there = element("a", {
      href: link.href,
      textContent: link.firstChild?.textContent ?? "",
    });
    const told = element("p", { className: "go-on" }, [said("go_on"), " ", there]);
    document.querySelector(".bd-article h1")?.after(told);
  }

  function start() {
    const { read, last } = recall();
    read.forEach(tick);
    const here = nameOf(window.location.pathname);
    if (here === "index") offer(last);
    if (!document.querySelector(CHAPTER)) return;
    if (here !== "index") keep({ read, last: here });
    const end = document.querySelector(".prev-next-footer");
    if (!end) return;
    const seen = new IntersectionObserver((found) => {
      if (!found.some(({ isIntersecting }) => isIntersecting)) return;
      seen.disconnect();
      finish(here);
    });
    seen.observe(end);
  }

  window.govlab.progress = { recall, keep, start };
})();
