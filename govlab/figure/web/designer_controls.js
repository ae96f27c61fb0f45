/* What the designer's panel is made of: sliders with their values, ticks, and cards that open. */
/** @import { DesignerParts } from "./designer.d.ts" */
(() => {
  "use strict";

  const { state, element, button, designer } = window.govlab;

  /** A slider with its name and value.
   * @type {DesignerParts["controls"]["slider"]} */
  function slider(name, [low, high, step], words, work) {
    const limits = { min: String(low), max: String(high), step: String(step) };
    const input = element("input", { type: "range", ...limits, ariaLabel: name });
    const beside = element("span", { className: "words" });
    input.addEventListener("input", () => work(Number(input.value)));
    input.addEventListener("change", () => state.settle());
    let shown = NaN;
    const label = element("label", {}, [
      element("span", { className: "name", textContent: name }),
      beside,
      input,
    ]);
    return {
      row: element("div", { className: "control" }, [label]),
      show(value) {
        if (value === shown) return;
        shown = value;
        input.value = String(value);
        beside.textContent = words(value);
        input.setAttribute("aria-valuetext", beside.textContent);
      },
    };
  }

  /** @type {DesignerParts["controls"]["tick"]} */
  function tick(text, work) {
    const input = element("input", { type: "checkbox" });
    input.addEventListener("change", () => {
      work(input.checked);
      state.settle(true);
    });
    return { input, row: element("label", { className: "tick" }, [input, text]) };
  }

  /** A card, closed at first: a head, and a body behind a button.
   * @type {DesignerParts["controls"]["card"]} */
  function card(words, head, body) {
    const inside = element("div", { className: "inside", hidden: true }, body);
    const opener = button(words, () => {
      inside.hidden = !inside.hidden;
      opener.ariaExpanded = String(!inside.hidden);
      part.classList.toggle("opened", !inside.hidden);
    });
    opener.ariaExpanded = "false";
    const top = element("div", { className: "top" }, [head, opener]);
    const part = element("div", { className: "reform" }, [top, inside]);
    return part;
  }

  /** @param {number} value */
  const percent = (value) => `${designer.words.count(100 * value)}%`;

  Object.assign(designer, { controls: { percent, slider, tick, card } });
})();
