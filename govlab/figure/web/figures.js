/* The living figures of a page: each is read when it is found, drawn when it comes near, kept in
   step with the page's state, and forgotten when it is taken away. */
/** @import { Drawn, Entry, Govlab, Keys, Specification, Value } from "./types.d.ts" */
(() => {
  "use strict";

  const { state, said, element, matching, button, controls, picture, runtime } = window.govlab;
  if (window.govlab.figures) return; // a notebook may bring these scripts twice

  /** @type {Map<HTMLElement, Entry>} */
  const entries = new Map();
  /** @type {Keys} */
  const keys = {};
  /** @type {Set<string>} */
  const conditions = new Set();
  let waiting = false;
  let count = 0;

  /** @param {Entry} entry @returns {entry is Drawn} */
  const isDrawn = (entry) => "view" in entry;

  const drawn = () => [...entries.values()].filter(isDrawn);

  /** A part of a figure as it is; what many figures share is only named in it.
   * @param {string} _ @param {any} part */
  function whole(_, part) {
    if (part?.$part === undefined) return part;
    const { parts = [] } = window.govlab;
    if (!(part.$part in parts)) throw new Error("parts.js did not load");
    return structuredClone(parts[part.$part]);
  }

  /** @param {HTMLElement} figure @param {Specification} specification @returns {Entry} */
  function entryOf(figure, specification) {
    const { hidden = {}, numbers = [] } = specification.usermeta ?? {};
    return {
      figure,
      specification,
      controls: controls.takeOver(specification),
      numbers,
      hidden: Object.entries(hidden),
      names: new Set(specification.signals.map((signal) => signal.name)),
      parts: [],
      visible: false,
      stale: false,
      unfit: true,
    };
  }

  /** @param {string | undefined} key @param {Keys[string]} about @param {Value | null} start */
  function note(key, about, start) {
    if (!key) return;
    keys[key] = about;
    if (start === null) conditions.add(key);
  }

  /** Reads a figure's specification, so that its keys are known before it is drawn.
   * @param {HTMLElement} figure */
  function prepare(figure) {
    figure.dataset.drawn = "waiting";
    figure.id ||= `figure-${(count += 1)}`;
    const text = figure.querySelector("script")?.textContent ?? "";
    const entry = entryOf(figure, JSON.parse(text, whole));
    entry.controls.forEach(({ key, about, start }) => note(key, about, start));
    entry.hidden.forEach(([, about]) => note(about.key, about, about.start));
    entries.set(figure, entry);
    inView.observe(figure);
  }

  /** @type {Govlab["figures"]["prepareIn"]} */
  function prepareIn(part) {
    for (const figure of matching(part, ".govlab-figure:not([data-drawn])")) {
      if (!figure.querySelector("script")) continue; // taken out of what is not trusted; words stay
      try {
        prepare(figure);
      } catch (error) {
        figure.append(...apology(figure, error));
      }
    }
  }

  /** @param {Entry} entry */
  async function draw(entry) {
    entry.figure.dataset.drawn = "started";
    try {
      if (picture.needsVega(entry.specification)) await runtime.load();
    } catch (error) {
      return fail(entry, error);
    }
    drawNow(entry);
    for (const other of entries.values()) {
      if (other.figure.dataset.drawn === "failed") drawNow(other);
    }
  }

  /** @param {Entry} entry */
  function drawNow(entry) {
    if (isDrawn(entry) || entries.get(entry.figure) !== entry) return; // it may have gone meanwhile
    try {
      picture.draw(entry);
    } catch (error) {
      fail(entry, error);
    }
  }

  /** @param {HTMLElement} figure @param {unknown} error @param {string} [description] */
  function apology(figure, error, description) {
    console.error(error);
    figure.dataset.drawn = "failed";
    const shows = description ? [element("p", { textContent: description })] : [];
    return [element("p", { role: "alert", textContent: said("failed") }), ...shows];
  }

  /** Words in place of a picture. Without Vega the figure may still be drawn later.
   * @param {Entry} entry
   * @param {unknown} error */
  function fail(entry, error) {
    const { figure, specification } = entry;
    picture.clear(entry);
    picture.add(entry, ...apology(figure, error, specification.description));
    if (window.vega) forget(entry);
    else picture.add(entry, button(said("again"), () => draw(entry)));
  }

  /** @param {Entry} entry */
  function forget(entry) {
    inView.unobserve(entry.figure);
    entries.delete(entry.figure);
  }

  function updateStale() {
    waiting = false;
    for (const entry of drawn()) if (entry.stale && entry.visible) picture.update(entry);
  }

  /* While a slider moves, a picture keeps its measures: what is below stays where it is. */
  state.follow((_, { origin, kind }) => {
    for (const entry of entries.values()) {
      if (entry.figure !== origin) entry.stale = true;
      if (kind !== "change") entry.unfit = true;
    }
    for (const entry of drawn()) entry.tools.followState();
    if (!waiting) window.requestAnimationFrame(updateStale);
    waiting = true;
  });

  /** @param {IntersectionObserverEntry} sight */
  function meet({ target, isIntersecting }) {
    const entry = entries.get(/** @type {HTMLElement} */ (target));
    if (!entry) return;
    entry.visible = isIntersecting;
    if (!isIntersecting) return;
    if (entry.figure.dataset.drawn === "waiting") draw(entry);
    else if (entry.stale && isDrawn(entry)) picture.update(entry);
  }

  const inView = new IntersectionObserver((sights) => sights.forEach(meet), {
    rootMargin: "300px",
  });

  /* Paper shows every figure, also those that were not in view yet. */
  function drawAll() {
    for (const entry of entries.values()) {
      if (window.vega || !picture.needsVega(entry.specification)) drawNow(entry);
    }
  }

  /* Widgets replace their figures at every move; one that comes back is prepared anew. */
  function forgetRemoved() {
    for (const entry of entries.values()) {
      if (entry.figure.isConnected) continue;
      forget(entry);
      picture.clear(entry);
      delete entry.figure.dataset.drawn;
    }
  }

  /** @type {Govlab["figures"]["redraw"]} */
  function redraw(figure) {
    const entry = entries.get(figure);
    if (entry && isDrawn(entry)) picture.update(entry);
  }

  /** @type {Govlab["figures"]["give"]} */
  function give(figure, given) {
    figure.given = given;
    const entry = entries.get(figure);
    if (entry && isDrawn(entry)) picture.take(entry);
  }

  window.govlab.figures = {
    get any() {
      return entries.size > 0;
    },
    keys,
    conditions,
    prepareIn,
    forgetRemoved,
    drawAll,
    redraw,
    give,
    followTheme: () => drawn().forEach(picture.followTheme),
  };
})();
