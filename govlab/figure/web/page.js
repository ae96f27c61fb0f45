/* Starts the page: finds its figures, and those that a notebook adds or takes away later. */
(() => {
  "use strict";

  const VEGAS = ".govlab-figure:not(.govlab-stage, .govlab-designer)";
  const { figures, predictions, address, progress, runtime, stage } = window.govlab;

  /** What changes inside of figures is passed over: at each move of a slider much does.
   * @param {MutationRecord[]} records */
  function watch(records) {
    const outside = records.filter(
      ({ target }) => target instanceof Element && !target.closest(".govlab-figure"),
    );
    if (outside.some(({ removedNodes }) => removedNodes.length)) figures.forgetRemoved();
    for (const node of outside.flatMap(({ addedNodes }) => [...addedNodes])) {
      if (!(node instanceof Element && node.isConnected)) continue;
      figures.prepareIn(node);
      predictions.prepareIn(node);
    }
  }

  /* Before a figure comes into view; if it fails here, the figure asks again and says so. */
  function loadAhead() {
    if (document.querySelector(VEGAS)) runtime.load().catch(() => {});
  }

  function followTheme() {
    const observer = new MutationObserver(figures.followTheme);
    for (const part of [document.documentElement, document.body]) {
      observer.observe(part, { attributeFilter: ["data-theme", "data-jp-theme-light"] });
    }
  }

  /** A lesson of the teachers' page, where the address names one. */
  async function goOnWall() {
    if (!address.isOurs() || !new URLSearchParams(window.location.search).has("lesson")) return;
    await runtime.bring("lessons.js");
    await runtime.bring("projector.js");
  }

  function start() {
    stage.start();
    figures.prepareIn(document.body);
    predictions.start();
    if (address.isOurs()) progress.start();
    if (figures.any) {
      if (address.isOurs()) address.start();
      window.addEventListener("load", loadAhead);
    }
    window.addEventListener("beforeprint", figures.drawAll);
    stage.startSteps();
    goOnWall();
    new MutationObserver(watch).observe(document.body, { childList: true, subtree: true });
    followTheme();
  }

  if (window.govlab.started) return; // by another notebook
  window.govlab.started = true;
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();
