/* The state of the page in its address: #s=3000&d=0.4&case=shanghai-1996. A fragment without "=" is
   a plain anchor. Only known keys with allowed values are read, and only as numbers or as one of a
   figure's own options; anything else is left aside, with a note. */
(() => {
  "use strict";

  const LONGEST = 500;
  const { state } = window.govlab;
  let note;

  function nearest(numbers, wanted) {
    const far = (number) => Math.abs(Math.log(number / wanted));
    return numbers.reduce((best, number) => (far(number) < far(best) ? number : best));
  }

  /* The value that a text stands for, or undefined. */
  function read(text, { values, low, high, step, options }) {
    if (options) return options.includes(text) ? text : undefined;
    if (!/^[0-9]{1,7}(\.[0-9]{1,6})?$/.test(text)) return undefined;
    const number = Number(text);
    if (number < low || number > high) return undefined;
    if (values) return nearest(values, number);
    return step ? Math.round(number / step) * step : number;
  }

  function parse(fragment, keys) {
    const found = {};
    if (fragment.length > LONGEST) return { found, wrong: true };
    let wrong = false;
    let figure;
    for (const [key, text] of new URLSearchParams(fragment)) {
      if (key === "at" && /^[a-z0-9-]{1,60}$/.test(text)) figure = text;
      else {
        const value = Object.hasOwn(keys, key) ? read(text, keys[key]) : undefined;
        if (value === undefined) wrong = true;
        else found[key] = value;
      }
    }
    return { found, wrong, figure };
  }

  function write(values) {
    const parts = Object.entries(values).map(([key, value]) =>
      `${key}=${typeof value === "number" ? Number(value.toFixed(6)) : value}`,
    );
    return parts.length ? `#${parts.sort().join("&")}` : "";
  }

  function say(text) {
    note ??= document.querySelector(".bd-article").insertBefore(
      Object.assign(document.createElement("p"), { className: "govlab-note" }),
      document.querySelector(".bd-article").firstChild,
    );
    note.setAttribute("role", "status");
    note.textContent = text;
    note.hidden = !text;
  }

  function load() {
    const fragment = window.location.hash.slice(1);
    if (fragment && !fragment.includes("=")) return;
    const { found, wrong, figure } = parse(fragment, window.govlab.keys());
    state.replace(found);
    if (wrong || note) {
      say(wrong ? "Part of this address was not understood. The figures show the rest." : "");
    }
    if (figure) document.getElementById(figure)?.scrollIntoView();
  }

  window.govlab.address = {
    /* Address of the present state at one figure, to pass on. */
    of(figure) {
      const fragment = write(state.values);
      const page = window.location.href.split("#")[0];
      return `${page}${fragment || "#"}${fragment ? "&" : ""}at=${figure.id}`;
    },
    parse,
    start() {
      window.addEventListener("hashchange", load);
      window.addEventListener("popstate", load);
      state.follow((values, { kind, step }) => {
        if (kind !== "settled") return;
        const page = window.location.pathname + window.location.search;
        window.history[step ? "pushState" : "replaceState"](null, "", page + write(values));
      });
      load();
    },
  };
})();
