/* What the reader has chosen on this page, shared by its figures: values by their key in the
   address. A key without a value stands where each figure begins. */
window.govlab ??= (() => {
  "use strict";

  let values = {};
  let settled = {};
  const past = [];
  const followers = new Set();

  const same = (one, other) =>
    JSON.stringify(Object.entries(one).sort()) === JSON.stringify(Object.entries(other).sort());

  function tell(event) {
    for (const follow of followers) follow(values, event);
  }

  const state = {
    get values() {
      return values;
    },
    get canUndo() {
      return past.length > 0;
    },
    /* While a slider moves: pictures follow, nothing is remembered yet. */
    change(changes, origin) {
      values = { ...values, ...changes };
      tell({ kind: "change", origin });
    },
    /* A choice is made: it can be undone. `step` makes it one to go back to in the browser. */
    settle(step = false) {
      if (same(values, settled)) return;
      past.push(settled);
      settled = values;
      tell({ kind: "settled", step });
    },
    undo() {
      if (!past.length) return;
      values = settled = past.pop();
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

  return { state };
})();
