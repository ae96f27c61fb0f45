/* Controls of one figure, made from the bound signals of its specification and from what its
   `usermeta.controls` says of each: key in the address, allowed values, bands, meaning. */
/** @import { About, BoundSignal, Govlab, Handle, Signal } from "./types.d.ts" */
(() => {
  "use strict";

  const { state, said } = window.govlab;

  /** @type {Govlab["element"]} */
  function element(name, properties = {}, children = []) {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  }

  /** @param {NonNullable<About["bands"]>} bands */
  function bandMarks(bands) {
    const marks = bands.map(({ name, from, to }) => {
      const mark = element("span", { textContent: name });
      mark.style.left = `${100 * from}%`;
      mark.style.width = `calc(${100 * (to - from)}% - 2px)`;
      return mark;
    });
    return element("div", { className: "bands", ariaHidden: "true" }, marks);
  }

  /** @param {About} about */
  function meaning(about) {
    if (!about.why) return [];
    const summary = element("summary", { textContent: said("why") });
    const lines = about.why.map((line) => element("p", { textContent: line }));
    return [element("details", { className: "why" }, [summary, ...lines])];
  }

  /** @param {BoundSignal} signal */
  function rangeInput({ value, bind }) {
    const [min, max, step] = [bind.min, bind.max, bind.step].map(String);
    const input = element("input", { type: "range", min, max, step });
    input.value = String(value);
    input.ariaLabel = bind.name; // without the words, which are its value
    return input;
  }

  /** @param {BoundSignal} signal @param {About} about */
  function range(signal, about) {
    const { values } = about;
    const input = rangeInput(signal);
    const words = element("span", { className: "words" });
    const label = element("span", { className: "name", textContent: signal.bind.name });
    const marks = about.bands ? [bandMarks(about.bands)] : [];
    const row = element("div", { className: "control" }, [
      element("label", {}, [label, words, input, ...marks]),
      ...meaning(about),
    ]);
    /** @type {Pick<Handle, "input" | "row" | "read" | "place" | "show">} */
    const made = {
      input,
      row,
      read: () => (values ? values[Number(input.value)] : Number(input.value)),
      place: (chosen) => (values ? values.indexOf(Number(chosen)) : chosen),
      show(view, names) {
        input.value = String(view.signal(about.shows ?? signal.name));
        if (!names.has(`${signal.name}_words`)) return;
        words.textContent = String(view.signal(`${signal.name}_words`));
        input.setAttribute("aria-valuetext", words.textContent);
      },
    };
    return made;
  }

  /** @param {BoundSignal} signal @param {About} about */
  function menu({ name, value, bind }, about) {
    const options = bind.options.map((option, i) =>
      element("option", { value: option, textContent: bind.labels?.[i] ?? option })
    );
    const input = element("select", {}, options);
    input.value = String(value);
    const label = element("span", { className: "name", textContent: bind.name });
    /** @type {Pick<Handle, "input" | "row" | "read" | "place" | "show">} */
    const made = {
      input,
      row: element("div", { className: "control menu" }, [
        element("label", {}, [label, input]),
        ...meaning(about),
      ]),
      read: () => bind.options[input.selectedIndex],
      place: (chosen) => chosen,
      show(view) {
        input.value = String(view.signal(name));
      },
    };
    return made;
  }

  /** A switch: on it stands where its figure begins, so that an address says only what is off.
   * @param {BoundSignal} signal @param {About} about */
  function toggle({ name, bind }, about) {
    const input = element("input", { type: "checkbox" });
    const label = element("span", { className: "name", textContent: bind.name });
    /** @type {Pick<Handle, "input" | "row" | "read" | "place" | "show">} */
    const made = {
      input,
      row: element("div", { className: "control switch" }, [
        element("label", {}, [input, label]),
        ...meaning(about),
      ]),
      read: () => (input.checked ? undefined : 0),
      place: (chosen) => chosen,
      show(view) {
        input.checked = Number(view.signal(about.shows ?? name)) > 0;
      },
    };
    return made;
  }

  /** @type {Record<string, typeof range | typeof menu | typeof toggle>} */
  const MADE = { range, select: menu, checkbox: toggle };

  /** @param {Signal} signal @returns {signal is BoundSignal} */
  const isBound = (signal) => signal.bind !== undefined;

  /** Takes the bound signals out of a specification and gives controls for them.
   * @type {Govlab["controls"]["takeOver"]} */
  function takeOver(specification) {
    const abouts = specification.usermeta?.controls ?? {};
    return specification.signals.filter(isBound).map((signal) => {
      const about = abouts[signal.name] ?? {};
      const control = { name: signal.name, start: signal.value, key: about.key, about };
      const made = Object.assign(control, MADE[signal.bind.input](signal, about));
      made.input.setAttribute("data-lm-suppress-shortcuts", ""); // else JupyterLab takes its keys
      delete (/** @type {Signal} */ (signal).bind);
      return made;
    });
  }

  /** @type {Govlab["button"]} */
  function button(text, work) {
    const made = element("button", { type: "button", textContent: text });
    made.addEventListener("click", () => work(made));
    return made;
  }

  /** Undo and reset for the page's state.
   * @type {Govlab["controls"]["stateButtons"]} */
  function stateButtons() {
    const undo = button(said("undo"), () => state.undo());
    const reset = button(said("reset"), () => state.reset());
    const followState = () => {
      undo.disabled = !state.canUndo;
      reset.disabled = Object.keys(state.values).length === 0;
    };
    followState();
    return { buttons: [undo, reset], followState };
  }

  /** @type {Govlab["matching"]} */
  function matching(part, selector) {
    /** @type {NodeListOf<HTMLElement>} */
    const inside = part.querySelectorAll(selector);
    const isOne = part instanceof HTMLElement && part.matches(selector);
    return isOne ? [...inside, part] : [...inside];
  }

  Object.assign(window.govlab, { element, matching, button, controls: { takeOver, stateButtons } });
})();
