/* The state of the page in its address: #s=3000&d=0.4&case=shanghai-1996. A fragment without "=" is
   a plain anchor. Only known keys with allowed values are read, and only as numbers or as one of a
   figure's own options; anything else is left aside, with a note. */
/** @import { About, Govlab, Keys, Value, Values } from "./types.d.ts" */
/** @typedef {{ govlab: string } | null} Beside What the browser's history keeps with an address. */
(() => {
  "use strict";

  const VERSION = "1"; // a later one says so: "v=2"
  const LONGEST = 500;
  const PAUSE = 400; // ms between addresses: Safari throws at the 101st within 30 s
  const { state, said } = window.govlab;
  /** @type {HTMLElement | undefined} */
  let note;
  /** @type {{ address: string, beside: Beside } | undefined} */
  let late;
  let pausing = false;

  /** @param {number[]} numbers @param {number} wanted */
  function nearest(numbers, wanted) {
    /** @param {number} number */
    const far = (number) => Math.abs(Math.log(number / wanted));
    return numbers.reduce((best, number) => (far(number) < far(best) ? number : best));
  }

  /** 0.3, where counting in steps of 0.05 gives 0.30000000000000004.
   * @param {number} number */
  const tidy = (number) => Number(number.toFixed(6));

  /** The value that a text stands for, or undefined.
   * @param {string} text
   * @param {About} about
   * @returns {Value | undefined} */
  function read(text, { values, low = -Infinity, high = Infinity, step, options, cities }) {
    if (cities) return window.govlab.planCodes.read(text, cities) && text.toLowerCase();
    if (options) return options.includes(text) ? text : undefined;
    if (!/^[0-9]{1,7}(\.[0-9]{1,6})?$/.test(text)) return undefined;
    const number = Number(text);
    if (number < low || number > high) return undefined;
    if (values) return nearest(values, number);
    return step ? tidy(Math.round(number / step) * step) : number;
  }

  /** Messengers send "#s%3D5000%26d%3D0.3"; nothing of ours needs the signs that they replace.
   * @param {string} fragment */
  function decoded(fragment) {
    try {
      return decodeURIComponent(fragment);
    } catch {
      return fragment;
    }
  }

  /** @param {[string, string]} part */
  const namesFigure = ([key, text]) => key === "at" && /^[a-z0-9-]{1,60}$/.test(text);

  /** @param {[string, string][]} parts @param {Keys} keys */
  function readAll(parts, keys) {
    /** @type {Values} */
    const found = {};
    let wrong = false;
    for (const [key, text] of parts) {
      const value = Object.hasOwn(keys, key) ? read(text, keys[key]) : undefined;
      if (value === undefined) wrong = true;
      else found[key] = value;
    }
    return { found, wrong };
  }

  /** @type {Govlab["address"]["parse"]} */
  function parse(fragment, keys) {
    const all = [...new URLSearchParams(decoded(fragment))];
    const isForeign = all.some(([key, text]) => key === "v" && text !== VERSION);
    if (isForeign || fragment.length > LONGEST) return { found: {}, wrong: true };
    const parts = all.filter((part) => part[0] !== "v" && !namesFigure(part));
    return { ...readAll(parts, keys), figure: all.findLast(namesFigure)?.[1] };
  }

  /** @param {Values} values */
  function write(values) {
    const parts = Object.entries(values).map(
      ([key, value]) => `${key}=${typeof value === "number" ? tidy(value) : value}`,
    );
    return parts.sort().join("&");
  }

  /** @param {string} text */
  function say(text) {
    if (!note) {
      note = window.govlab.element("p", { className: "govlab-note", role: "status" });
      document.querySelector(".bd-article")?.prepend(note);
    }
    note.textContent = text;
    note.hidden = !text;
  }

  const fragmentHere = () => window.location.hash.slice(1);

  /** @param {string} fragment */
  const tellsState = (fragment) => fragment === "" || decoded(fragment).includes("=");

  const isLink = () => fragmentHere() !== "" && tellsState(fragmentHere());

  /* Where the address does not tell what the figures show, at an anchor or where the text leads,
     the browser's history keeps it beside: on return they are as they were there. A new anchor
     leaves them as they are. */
  function load() {
    late = undefined; // or it would be written over the address that is loaded
    const kept = window.history.state?.govlab;
    if (kept !== undefined && kept === write(state.values)) return;
    const fragment = kept ?? fragmentHere();
    if (tellsState(fragment)) take(fragment);
    else keep();
  }

  /** @param {string} fragment */
  function take(fragment) {
    const { found, wrong, figure } = parse(fragment, window.govlab.figures.keys);
    state.replace(found);
    if (wrong || note) say(wrong ? said("misread") : "");
    if (figure) document.getElementById(figure)?.scrollIntoView();
  }

  function keep() {
    put("replaceState", window.location.hash, { govlab: write(state.values) });
  }

  /* Sphinx's own scripts empty the history's note while the page loads. */
  function remember() {
    if (!isLink()) keep();
  }

  /** @param {"pushState" | "replaceState"} how
   * @param {string} address
   * @param {Beside} [beside] */
  function put(how, address, beside = null) {
    try {
      window.history[how](beside, "", address);
    } catch {
      // A browser that refuses leaves the address behind until the next change.
    }
  }

  function writeLate() {
    if (late) put("replaceState", late.address, late.beside);
    late = undefined;
  }

  /* At once, and then a few times a second; the last one wins. */
  function writeSoon() {
    if (pausing || !late) return;
    writeLate();
    pausing = true;
    window.setTimeout(() => {
      pausing = false;
      writeSoon();
    }, PAUSE);
  }

  /** @param {Values} values @param {boolean} [step] */
  function follow(values, step) {
    const fragment = write(values);
    const page = window.location.pathname + window.location.search;
    const address = fragment ? `${page}#${fragment}` : page;
    if (step) {
      writeLate(); // it belongs to the place that Back leads to
      put("pushState", address);
    } else {
      late = { address, beside: null };
      writeSoon();
    }
  }

  /** @param {Values} values */
  function keepSoon(values) {
    const address = late?.address ?? window.location.hash;
    late = { address, beside: { govlab: write(values) } };
    writeSoon();
  }

  /* From disk, the path inside the book: the folders above it are nobody else's. */
  function pageToPassOn() {
    const page = window.location.href.split("#")[0];
    if (window.location.protocol !== "file:") return page;
    const top = document.documentElement.dataset.content_root ?? "./";
    return page.slice(new URL(top, page).href.length);
  }

  window.govlab.address = {
    /* Whether the address is that of a page of ours; a notebook's belongs to its server. */
    isOurs: () => document.querySelector(".bd-article") !== null,
    isLink,
    /* Address of the present state at one figure, to pass on. */
    of(figure) {
      const parts = [write(state.values), `at=${figure.id}`].filter(Boolean);
      return `${pageToPassOn()}#${parts.join("&")}`;
    },
    parse,
    start() {
      window.addEventListener("hashchange", load);
      window.addEventListener("popstate", load);
      window.addEventListener("pagehide", writeLate);
      window.addEventListener("click", writeLate, true); // before a link leads to another anchor
      window.addEventListener("load", remember);
      state.follow((values, { kind, step }) => {
        if (kind === "settled") follow(values, step);
        if (kind === "led") keepSoon(values);
      });
      load();
    },
  };
})();
