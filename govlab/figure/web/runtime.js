/* Vega, which draws the figures: a large script, so it comes after the page. */
/** @import { Govlab } from "./types.d.ts" */
(() => {
  "use strict";

  const own = /** @type {HTMLScriptElement | null} */ (document.currentScript);
  const folder = own?.src.replace(/[^/]*$/, "") ?? "";
  /** @type {Promise<void> | undefined} */
  let coming;

  /** @returns {Promise<void>} */
  function request() {
    return new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = `${folder}vega-runtime.js`;
      script.onload = () => resolve();
      script.onerror = () => reject(new Error("vega-runtime.js did not load"));
      document.head.append(script);
    });
  }

  /** Once for all figures; a request that was lost is made anew when it is asked for again.
   * @type {Govlab["runtime"]["load"]} */
  function load() {
    if (window.vega) return Promise.resolve();
    coming ??= request().finally(() => (coming = undefined));
    return coming;
  }

  window.govlab.runtime = { load };
})();
