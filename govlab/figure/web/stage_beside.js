/* The stage beside the text: it stays in view, and is set by the steps of the text as they come
   by. */
/** @import { Changes, Values } from "./types.d.ts" */
/** @import { StageParts } from "./stage.d.ts" */
(() => {
  "use strict";

  const { state, button, address, stage } = window.govlab;
  const LINE = 0.7; // of the window, which a step passes when the reader comes to it

  /** What the stage at the head of a page needs besides its picture. */
  function start() {
    /** @type {HTMLElement | null} */
    const figure = document.querySelector(".has-stage > .govlab-stage");
    if (!figure) return;
    const told = JSON.parse(figure.querySelector("script")?.textContent ?? "{}");
    const { more, back } = told.stage.words;
    const opener = button(more, () => {
      opener.ariaExpanded = String(figure.classList.toggle("opened"));
    });
    opener.className = "more";
    opener.ariaExpanded = "false";
    const returns = button(back, () => figure.scrollIntoView());
    returns.className = "back";
    figure.append(opener, returns);
    makeWay(/** @type {HTMLElement} */ (figure.parentElement));
  }

  /** On a phone another figure needs the screen for itself: while one is in sight, no stage stands
   * over the text.
   * @param {HTMLElement} page */
  function makeWay(page) {
    const inSight = new Set();
    const sight = new IntersectionObserver((seen) => {
      for (const { target, isIntersecting } of seen) {
        if (isIntersecting) inSight.add(target);
        else inSight.delete(target);
      }
      page.classList.toggle("at-figure", inSight.size > 0);
    }, { rootMargin: "-50% 0px -20% 0px" });
    for (const other of page.querySelectorAll(".govlab-figure:not(.beside)")) {
      sight.observe(other);
    }
  }

  /** City and state once more for phones, where the stage that stays in view has no room for them.
   * @type {StageParts["say"]} */
  function say(container, city, sentence) {
    const figure = container.closest(".has-stage > .govlab-stage");
    const named = figure?.querySelector(`option[value="${city}"]`)?.textContent ?? "";
    const below = figure?.parentElement?.querySelector(":scope > .sentence");
    const [name, said] = below?.childNodes ?? [];
    if (!name || !said) return;
    name.textContent = named;
    said.textContent = ` ${sentence}`;
  }

  /** @param {HTMLAnchorElement} link @returns {Values} */
  function asked(link) {
    const { found } = address.parse(link.hash.slice(1), window.govlab.figures.keys);
    return found;
  }

  /** A city comes with its own conditions.
   * @param {HTMLAnchorElement} link @returns {Changes} */
  function changesOf(link) {
    const found = asked(link);
    const own = "case" in found ? [...window.govlab.figures.conditions] : [];
    return { ...Object.fromEntries(own.map((key) => [key, undefined])), ...found };
  }

  /** The last step that the reader has come to: whatever is above the lower part of the window.
   * @param {HTMLAnchorElement[]} links */
  const reached = (links) =>
    links.findLast((link) => link.getBoundingClientRect().top < LINE * window.innerHeight);

  /* The reader's own moves win until a step is asked for. */
  function startSteps() {
    /** @type {NodeListOf<HTMLAnchorElement>} */
    const found = document.querySelectorAll(".govlab-step a");
    const links = [...found];
    let isOwn = address.isLink();
    let isStep = false;
    /** @type {HTMLAnchorElement | undefined} */
    let last;
    /** @param {HTMLAnchorElement} link @param {() => void} go */
    const set = (link, go) => {
      last = link;
      isStep = true;
      go();
      isStep = false;
    };
    const follow = () => {
      const link = window.scrollY ? reached(links) : undefined;
      if (!link || link === last || isOwn) return;
      set(link, () => state.lead(changesOf(link)));
    };
    const options = { rootMargin: `99999px 0px ${100 * (LINE - 1)}% 0px` };
    const sight = new IntersectionObserver(follow, options);
    for (const link of links) {
      sight.observe(link);
      link.addEventListener("click", (event) => {
        event.preventDefault();
        isOwn = false;
        set(link, () => {
          state.change(changesOf(link));
          state.settle();
        });
      });
    }
    if (links.length) state.follow(() => (isOwn ||= !isStep));
  }

  Object.assign(stage, { start, say, startSteps });
})();
