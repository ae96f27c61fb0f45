/* One living figure: Vega's picture with its controls above and its sentence below. Bound signals
   became controls; the signals `sentence`, `dark` and NAME_words are read and set here. */
/** @import { Changes, Drawn, Entry, Govlab, Handle, Specification } from "./types.d.ts" */
(() => {
  "use strict";

  const { state, said, element, tools, drag, runtime, stage } = window.govlab;

  const FEW = 4; // more controls stand closer together, or they push the picture off the screen

  function pageIsDark() {
    return (
      document.documentElement.dataset.theme === "dark" ||
      document.body.dataset.jpThemeLight === "false"
    );
  }

  /** @type {Govlab["picture"]["add"]} */
  function add(entry, ...parts) {
    entry.parts.push(...parts);
    entry.figure.append(...parts);
  }

  /** Vega measures its container when the window changes size, and at no other time.
   * @param {HTMLElement} picture */
  function followWidth(picture) {
    let width = picture.clientWidth;
    const observer = new ResizeObserver(() => {
      if (!picture.clientWidth || picture.clientWidth === width) return; // or out of sight
      width = picture.clientWidth;
      window.dispatchEvent(new Event("resize"));
    });
    observer.observe(picture);
    return observer;
  }

  /** @type {Govlab["picture"]["needsVega"]} */
  const needsVega = (specification) =>
    !stage.isOne(specification) && !window.govlab.designer?.isOne(specification);

  /** @param {Specification} specification @param {HTMLElement} container */
  function drawing(specification, container) {
    const { designer } = window.govlab;
    if (stage.isOne(specification)) return stage.view(specification, container);
    if (designer?.isOne(specification)) return designer.view(specification, container);
    return runtime.view(specification, container);
  }

  /** @param {Entry} entry @param {HTMLElement} container */
  function viewOf(entry, container) {
    const view = drawing(entry.specification, container);
    entry.figure.view = view;
    if (entry.names.has("dark")) view.signal("dark", pageIsDark());
    return view;
  }

  /** @param {Entry} entry @returns {Drawn} */
  function open(entry) {
    const picture = element("div", { className: "picture" });
    const rows = entry.controls.map((control) => control.row);
    const panel = element("div", { className: "controls" }, rows);
    panel.classList.toggle("many", rows.length > FEW);
    const changed = element("p", { className: "changed" });
    const guessed = element("p", { className: "guessed" });
    const caption = element("figcaption", { ariaLive: "polite" });
    add(entry, panel, changed, guessed, picture, caption);
    const view = viewOf(entry, picture);
    const below = tools.below({ ...entry, view });
    const width = followWidth(picture);
    return Object.assign(entry, { view, changed, guessed, caption, width, tools: below });
  }

  /** @type {Govlab["picture"]["draw"]} */
  function draw(entry) {
    clear(entry);
    const drawn = open(entry);
    for (const control of drawn.controls) listen(drawn, control);
    take(drawn);
    add(drawn, ...drawn.tools.parts);
    drag.start(drawn);
    drawn.figure.dataset.drawn = "true";
  }

  /** Conditions back to how the menu's city has them.
   * @returns {Changes} */
  function ownConditions() {
    const own = [...window.govlab.figures.conditions];
    return Object.fromEntries(own.map((key) => [key, undefined]));
  }

  /** @param {Drawn} entry @param {Handle} control */
  function listen(entry, control) {
    const { input, key } = control;
    const isMenu = input.matches("select");
    const isCity = control.name === "context";
    input.addEventListener("input", () => {
      const value = control.read();
      const changes = isCity ? ownConditions() : {};
      if (key) state.change({ ...changes, [key]: value }, entry.figure);
      entry.view.signal(control.name, value === undefined ? control.start : control.place(value));
      update(entry);
    });
    input.addEventListener("change", () => state.settle(isMenu));
  }

  /** @param {Drawn} entry */
  function placeControls(entry) {
    for (const { key, name, start, place, about } of entry.controls) {
      if (!key) continue; // the figure's own, no part of the page's state
      const value = state.values[key];
      const isOffered = about.options?.includes(String(value)) ?? true; // or a later figure's city
      entry.view.signal(name, key in state.values && isOffered ? place(value) : start);
    }
  }

  /** @param {Drawn} entry */
  function placeHidden(entry) {
    const changed = [];
    for (const [name, { key, label, start, cities }] of entry.hidden) {
      entry.view.signal(name, state.values[key] ?? start);
      if (key in state.values && !cities) changed.push(`${label} = ${state.values[key]}`);
    }
    const list = changed.join(said("between"));
    entry.changed.textContent = list && said("changed", { list });
  }

  /** @param {Drawn} entry */
  function placeGuess(entry) {
    const { guess, guessed } = entry.figure.dataset;
    entry.guessed.textContent = guessed ? said("predicted", { guessed }) : "";
    if (entry.names.has("guess")) entry.view.signal("guess", guess ? Number(guess) : null);
  }

  /** @param {Drawn} entry */
  function show(entry) {
    const { view, names } = entry;
    for (const control of entry.controls) control.show(view, names);
    if (names.has("found")) entry.figure.dataset.found = String(view.signal("found"));
    if (names.has("sentence")) entry.caption.textContent = String(view.signal("sentence"));
    entry.tools.showNumbers();
  }

  /** Sets the signals to the page's state, or to where the figure begins, and shows what follows.
   * @type {Govlab["picture"]["update"]} */
  function update(entry) {
    placeControls(entry);
    placeHidden(entry);
    placeGuess(entry);
    entry.stale = false;
    if (entry.unfit) entry.view.resize?.();
    entry.unfit = false;
    entry.view.run();
    show(entry);
  }

  /** Shows what a kernel has computed for a figure. Vega marks the rows that it takes, and another
   * view may show the same, so it gets copies.
   * @type {Govlab["picture"]["take"]} */
  function take(entry) {
    const { rows, signals = {} } = entry.figure.given ?? {};
    for (const [name, value] of Object.entries(signals)) entry.view.signal(name, value);
    if (rows) entry.view.data?.("rows_0", structuredClone(rows));
    entry.unfit = true;
    update(entry);
  }

  /** Leaves of a figure what it was before it was drawn.
   * @type {Govlab["picture"]["clear"]} */
  function clear(entry) {
    if ("width" in entry) entry.width.disconnect();
    entry.figure.view?.finalize();
    delete entry.figure.view;
    for (const part of entry.parts.splice(0)) part.remove();
  }

  /** @type {Govlab["picture"]["followTheme"]} */
  function followTheme({ view, names }) {
    if (names.has("dark")) view.signal("dark", pageIsDark()).runAsync();
  }

  window.govlab.picture = { needsVega, add, draw, update, take, clear, followTheme };
})();
