/* Vega, which draws the figures: a large script, so it comes after the page. */
/** @import { Govlab, Model, Specification } from "./types.d.ts" */
(() => {
  "use strict";

  const { model } = window.govlab;
  const own = /** @type {HTMLScriptElement | null} */ (document.currentScript);
  const folder = own?.src.replace(/[^/]*$/, "") ?? "";
  /** @type {Promise<void> | undefined} */
  let coming;

  /** Another script of the book.
   * @type {Govlab["runtime"]["bring"]} */
  function bring(name) {
    return new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = `${folder}${name}`;
      script.onload = () => resolve();
      script.onerror = () => reject(new Error(`${name} did not load`));
      document.head.append(script);
    });
  }

  /** Once for all figures; a request that was lost is made anew when it is asked for again.
   * @type {Govlab["runtime"]["load"]} */
  function load() {
    if (window.vega) return Promise.resolve();
    coming ??= bring("vega-runtime.js").finally(() => (coming = undefined));
    return coming;
  }

  /** What expressions ask the model: one of its functions by name.
   * @param {Exclude<keyof Model, "middle" | "central" | "evenly">} name
   * @param {...any} given */
  const ask = (name, ...given) => Reflect.apply(model[name], model, given);

  /** Lets signals follow the model; without this script they keep the value that they begin with.
   * @param {Specification} specification */
  function followModel({ signals, usermeta }) {
    const asked = usermeta?.asked ?? [];
    const expressions = new Map(asked.map(({ signal, expr }) => [signal, expr]));
    for (const signal of signals) {
      if (expressions.has(signal.name)) signal.update = expressions.get(signal.name);
    }
  }

  /** @type {Govlab["runtime"]["view"]} */
  function view(specification, container) {
    const { vega } = window;
    if (!vega) throw new Error("vega-runtime.js brought nothing");
    vega.expressionFunction("model", ask);
    followModel(specification);
    return new vega.View(vega.parse(specification), { renderer: "svg", container });
  }

  window.govlab.runtime = { folder, bring, load, view };
})();
