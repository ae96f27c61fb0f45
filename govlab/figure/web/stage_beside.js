/* The stage beside the text: lifted to the head of its page, where it stays in view, and set by the
   steps of the text as they come by. */
/** @import { Values } from "./types.d.ts" */
(() => {
  "use strict";

  const { state, button, address, stage } = window.govlab;
  const STEPS = ".govlab-step a";

  function lift() {
    const figure = /** @type {HTMLElement | null} */ (
      document.querySelector(".bd-article .govlab-stage.beside")
    );
    const article = figure?.closest("article");
    if (!figure || !article || figure.parentElement === article) return;
    article.classList.add("has-stage");
    article.prepend(figure);
    const { more } = JSON.parse(figure.querySelector("script")?.textContent ?? "{}").stage.words;
    const opener = button(more, () => {
      opener.ariaExpanded = String(figure.classList.toggle("opened"));
    });
    opener.className = "more";
    opener.ariaExpanded = "false";
    figure.append(opener);
  }

  /** @param {HTMLAnchorElement} link @returns {Values} */
  function asked(link) {
    const { found } = address.parse(link.hash.slice(1), window.govlab.figures.keys);
    return found;
  }

  /* A city comes with its own conditions. */
  function toStep(/** @type {HTMLAnchorElement} */ link) {
    const found = asked(link);
    const own = "case" in found ? [...window.govlab.figures.conditions] : [];
    state.change({ ...Object.fromEntries(own.map((key) => [key, undefined])), ...found });
    state.settle();
  }

  /* The reader's own moves win until a step is asked for. */
  function startSteps() {
    /** @type {NodeListOf<HTMLAnchorElement>} */
    const links = document.querySelectorAll(STEPS);
    if (!links.length) return;
    let isOwn = address.isLink();
    let isStep = false;
    const set = (/** @type {HTMLAnchorElement} */ link) => {
      isStep = true;
      toStep(link);
      isStep = false;
    };
    state.follow(() => (isOwn ||= !isStep));
    const sight = new IntersectionObserver((seen) => {
      const link = seen.findLast(({ isIntersecting }) => isIntersecting)?.target;
      if (link && !isOwn) set(/** @type {HTMLAnchorElement} */ (link));
    }, { rootMargin: "-50% 0px -35% 0px" });
    for (const link of links) {
      sight.observe(link);
      link.addEventListener("click", (event) => {
        event.preventDefault();
        isOwn = false;
        set(link);
      });
    }
  }

  Object.assign(stage, { lift, startSteps });
})();
