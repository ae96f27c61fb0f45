/* Controls of one figure, made from the bound signals of its specification and from what its
   `usermeta.controls` says of each: key in the address, allowed values, bands, meaning. */
(() => {
  "use strict";

  const { state } = window.govlab;

  function element(name, properties = {}, children = []) {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  }

  function bandMarks(bands) {
    const marks = bands.map(({ name, from, to }) => {
      const mark = element("span", { textContent: name });
      mark.style.left = `${100 * from}%`;
      mark.style.width = `calc(${100 * (to - from)}% - 2px)`;
      return mark;
    });
    return element("div", { className: "bands", ariaHidden: "true" }, marks);
  }

  function meaning(about) {
    if (!about.why) return [];
    const summary = element("summary", { textContent: "Why should I believe this?" });
    const lines = about.why.map((line) => element("p", { textContent: line }));
    return [element("details", { className: "why" }, [summary, ...lines])];
  }

  function range({ name, value, bind }, about) {
    const input = element("input", { type: "range", min: bind.min, max: bind.max, step: bind.step });
    input.value = value;
    input.ariaLabel = bind.name; // without the words, which are its value
    const words = element("span", { className: "words" });
    const label = element("span", { className: "name", textContent: bind.name });
    const marks = about.bands ? [bandMarks(about.bands)] : [];
    const row = element("div", { className: "control" }, [
      element("label", {}, [label, words, input, ...marks]),
      ...meaning(about),
    ]);
    return {
      input,
      row,
      read: () => (about.values ? about.values[Number(input.value)] : Number(input.value)),
      /* The signal's value for a value of the page's state. */
      place: (chosen) => (about.values ? about.values.indexOf(chosen) : chosen),
      show(view, names) {
        input.value = view.signal(name);
        if (!names.has(`${name}_words`)) return;
        words.textContent = view.signal(`${name}_words`);
        input.setAttribute("aria-valuetext", words.textContent);
      },
    };
  }

  function menu({ name, value, bind }, about) {
    const options = bind.options.map((option, i) =>
      element("option", { value: option, textContent: bind.labels?.[i] ?? option }),
    );
    const input = element("select", {}, options);
    input.value = value;
    const label = element("span", { className: "name", textContent: bind.name });
    return {
      input,
      row: element("div", { className: "control menu" }, [
        element("label", {}, [label, input]),
        ...meaning(about),
      ]),
      read: () => bind.options[input.selectedIndex],
      place: (chosen) => chosen,
      show(view) {
        input.value = view.signal(name);
      },
    };
  }

  /* Takes the bound signals out of a specification and gives controls for them. */
  function takeOver(specification) {
    const abouts = specification.usermeta?.controls ?? {};
    return specification.signals
      .filter((signal) => signal.bind)
      .map((signal) => {
        const about = abouts[signal.name] ?? {};
        const make = signal.bind.input === "select" ? menu : range;
        const control = { name: signal.name, start: signal.value, key: about.key, about };
        Object.assign(control, make(signal, about));
        delete signal.bind;
        return control;
      });
  }

  function button(text, work) {
    const made = element("button", { type: "button", textContent: text });
    made.addEventListener("click", () => work(made));
    return made;
  }

  /* Undo and reset for the page's state; whoever follows it keeps them in step. */
  function stateButtons() {
    const undo = button("Undo", () => state.undo());
    const reset = button("Reset", () => state.reset());
    const refresh = () => {
      undo.disabled = !state.canUndo;
      reset.disabled = Object.keys(state.values).length === 0;
    };
    state.follow(refresh);
    refresh();
    return [undo, reset];
  }

  Object.assign(window.govlab, { element, button, controls: { takeOver, stateButtons } });
})();
