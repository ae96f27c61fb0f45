/* A state to paste into any copy of the book: shanghai-1996.3000.40.mobility-80 says city,
   residents, percent of d, then changed conditions in percent, with p for the point. A code is read
   as the address that says the same, so what an address refuses a code does too. */
/** @import { Govlab, Value, Values } from "./types.d.ts" */
(() => {
  "use strict";

  const PLANS = /^\s*plans\./i; // a code of plans, which is an address but for its first sign
  const NO_CONDITIONS = ["case", "s", "d", "at", "v"];

  /** @param {number} number */
  const plain = (number) => String(Number(number.toFixed(6)));

  /** @param {Value} share */
  const percent = (share) => plain(100 * Number(share)).replace(".", "p");

  /** What is no number is left as it is, for the address to refuse.
   * @param {string} text */
  function share(text) {
    if (!/^[0-9]{1,7}(p[0-9]{1,6})?$/.test(text)) return text;
    return (Number(text.replace("p", ".")) / 100).toFixed(8).replace(/\.?0+$/, "");
  }

  /** @param {string} changed */
  function condition(changed) {
    const [, name = "", value = ""] = changed.match(/^(\w+)-(\w+)$/) ?? [];
    return NO_CONDITIONS.includes(name) ? "=" : `${name}=${share(value)}`;
  }

  /** @param {string} text */
  function addressOf(text) {
    const [city, size = "", part = "", ...changed] = text.trim().toLowerCase().split(".");
    return [`case=${city}`, `s=${size}`, `d=${share(part)}`, ...changed.map(condition)].join("&");
  }

  window.govlab.codes = {
    write({ case: city, s, d }, changed) {
      const told = Object.entries(changed).map(([name, value]) => `${name}-${percent(value)}`);
      return [city, s, percent(d), ...told.sort()].join(".");
    },
    fragment(text) {
      const isAddress = /#|=|%3d/i.test(text);
      if (isAddress) return text.trim().split("#").at(-1) ?? "";
      return PLANS.test(text) ? text.trim().replace(PLANS, "plans=") : addressOf(text);
    },
  };
})();
