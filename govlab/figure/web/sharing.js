/* How a state is passed on from a figure, and taken over: as a link, or as a code to paste. */
/** @import { Entry, Govlab, Handle, Values } from "./types.d.ts" */
(() => {
  "use strict";

  const { state, said, element, button, address, codes } = window.govlab;
  const IN_CODES = new Set(["case", "s", "d"]);

  /** @type {Govlab["sharing"]["copy"]} */
  async function copy(pressed, text, done) {
    try {
      await navigator.clipboard.writeText(text);
      pressed.textContent = done;
    } catch {
      const field = element("input", { value: text, readOnly: true, ariaLabel: said("link") });
      pressed.replaceWith(field);
      field.select();
    }
  }

  /** @param {Entry} entry */
  function link(entry) {
    return button(said("copy"), (pressed) => {
      const text = address.of(entry.figure);
      copy(pressed, text, text.includes("://") ? said("copied") : said("copied_place"));
    });
  }

  /** Where a figure stands by key; no code where it has no city or lever of its own. A code holds
   * no assumption or weight: where one was changed, the link is copied instead.
   * @param {Entry} entry */
  function code(entry) {
    const { controls } = entry;
    const byKey = new Map(controls.map((control) => [control.key, control]));
    const [city, s, d] = ["case", "s", "d"].map((key) => byKey.get(key));
    if (!city || !s || !d) return [];
    /** @param {HTMLButtonElement} pressed */
    const give = (pressed) => {
      const [where, size, share] = [city, s, d].map((control) => control.read() ?? "");
      const text = holdsMore(entry)
        ? address.of(entry.figure)
        : codes.write({ case: where, s: size, d: share }, changed());
      return copy(pressed, text, said("copied"));
    };
    return [button(said("code"), give)];
  }

  /** @param {Entry} entry */
  function holdsMore({ controls, hidden }) {
    const { conditions } = window.govlab.figures;
    const keys = [...controls, ...hidden.map(([, about]) => about)].map(({ key }) => key ?? "");
    return keys.some((key) => key in state.values && !IN_CODES.has(key) && !conditions.has(key));
  }

  function changed() {
    const { conditions } = window.govlab.figures;
    return Object.fromEntries(Object.entries(state.values).filter(([key]) => conditions.has(key)));
  }

  /** Takes all of a link or code, or nothing.
   * @param {string} text */
  function take(text) {
    const { found, wrong } = address.parse(codes.fragment(text), window.govlab.figures.keys);
    if (wrong || !Object.keys(found).length) return false;
    const gone = Object.fromEntries(Object.keys(state.values).map((key) => [key, undefined]));
    state.change({ ...gone, ...found });
    state.settle(true);
    return true;
  }

  function paste() {
    const field = element("input", {
      placeholder: "shanghai-1996.3000.40",
      ariaLabel: said("paste"),
    });
    const note = element("span", { role: "status" });
    field.addEventListener("change", () => {
      note.textContent = field.value && !take(field.value) ? said("unread") : "";
    });
    const summary = element("summary", { textContent: said("paste") });
    return element("details", { className: "paste" }, [summary, field, note]);
  }

  /** @type {Govlab["sharing"]["row"]} */
  const row = (entry) => ({ buttons: [link(entry), ...code(entry)], paste: paste() });

  window.govlab.sharing = { copy, row };
})();
