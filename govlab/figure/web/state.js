/* What the reader has chosen on this page, shared by its figures: values by their key in the
   address. A key without a value stands where each figure begins.

   All scripts of a page are classic ones, each in a function of its own, and meet at
   `window.govlab`: modules would not load from file://, where readers of the zip are. */
/** @import { Changes, Event, Govlab, State, Values } from "./types.d.ts" */
window.govlab ??= (() => {
  "use strict";

  /** @type {Values} */
  let values = {};
  /** @type {Values} */
  let settled = {};
  /** @type {Values[]} */
  const past = [];
  /** @type {Set<(values: Values, event: Event) => void>} */
  const followers = new Set();

  /** @type {(one: Values, other: Values) => boolean} */
  const same = (one, other) =>
    JSON.stringify(Object.entries(one).sort()) === JSON.stringify(Object.entries(other).sort());

  /** @param {Changes} changes @returns {Values} */
  function valuesWith(changes) {
    const kept = { ...values };
    for (const [key, value] of Object.entries(changes)) {
      if (value === undefined) delete kept[key];
      else kept[key] = value;
    }
    return kept;
  }

  /** @param {Event} event */
  function tell(event) {
    for (const follow of followers) follow(values, event);
  }

  /** @type {State} */
  const state = {
    get values() {
      return values;
    },
    get canUndo() {
      return past.length > 0;
    },
    /* While a slider moves: pictures follow, nothing is remembered yet. */
    change(changes, origin) {
      values = valuesWith(changes);
      tell({ kind: "change", origin });
    },
    /* A choice is made: it can be undone. `step` makes it one to go back to in the browser. */
    settle(step = false) {
      if (same(values, settled)) return;
      past.push(settled);
      settled = values;
      tell({ kind: "settled", step });
    },
    /* What the text shows as it is read: nothing that its reader did, so nothing to undo or keep. */
    lead(changes) {
      values = settled = valuesWith(changes);
      tell({ kind: "led" });
    },
    undo() {
      const before = past.pop();
      if (!before) return;
      values = settled = before;
      tell({ kind: "settled", step: false });
    },
    reset() {
      values = {};
      state.settle(true);
    },
    /* From the address: nothing of what was before is undone into. */
    replace(all) {
      values = settled = all;
      past.length = 0;
      tell({ kind: "replaced" });
    },
    follow(follower) {
      followers.add(follower);
    },
  };

  /** Words with what is filled in for `{name}`; a name that nothing fills stays as it is.
   * @type {Govlab["fill"]} */
  const fill = (words, filled) =>
    words.replace(/\{(\w+)\}/g, (hole, name) => String(filled[name] ?? hole));

  /** The words of a key, in the language of the page; `words.js` brings them.
   * @type {Govlab["said"]} */
  function said(key, filled = {}) {
    const words = window.govlab.words[key];
    if (words === undefined) throw new Error(`no words are kept under "script.${key}"`);
    return fill(words, filled);
  }

  return /** @type {Govlab} */ ({ state, fill, said }); // the other scripts add the rest
})();
