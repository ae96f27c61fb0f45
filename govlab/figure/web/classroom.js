/* What a reader can do with a guess for a class: copy it as a line, which never says whose it is,
   or send it, where the book comes from a teacher's server with today's code. */
/** @import { Govlab } from "./types.d.ts" */
(() => {
  "use strict";

  const { said, element, button, sharing } = window.govlab;
  const CODE = "class";
  const GUESSES = "/class/guesses"; // as tools/serve.py has it

  /** @param {string} name @param {string} [fresh] */
  function kept(name, fresh) {
    try {
      if (fresh) window.sessionStorage.setItem(`govlab-${name}`, fresh);
      return window.sessionStorage.getItem(`govlab-${name}`) ?? "";
    } catch {
      return fresh ?? ""; // a browser that keeps nothing knows it on this page alone
    }
  }

  /** The code of the day, which the address of the first page brings. */
  function code() {
    const told = new URLSearchParams(window.location.search).get(CODE) ?? "";
    return kept(CODE, /^[0-9]{6}$/.test(told) ? told : undefined);
  }

  /** Eight signs by which a second guess replaces the first one. */
  function reader() {
    const fresh = () => crypto.getRandomValues(new Uint32Array(1))[0].toString(16).padStart(8, "0");
    return kept("reader") || kept("reader", fresh());
  }

  /** A slider's value, or which of the choices it is, from 1.
   * @type {Govlab["classroom"]["line"]} */
  const line = (id, answers, answer) =>
    `${questionOf(id)} = ${answers[answer].value ?? answer + 1}`;

  /** @param {string} id */
  const questionOf = (id) => id.replace(/^predict-/, "");

  /** @param {string} told */
  async function send(told) {
    const [question, answer] = told.split(" = ");
    const body = new URLSearchParams({ code: code(), reader: reader(), question, answer });
    try {
      return (await fetch(GUESSES, { method: "POST", body })).ok;
    } catch {
      return false;
    }
  }

  /** Buttons for a guess, once there is one.
   * @type {Govlab["classroom"]["row"]} */
  function row(lineNow) {
    const copied = button(said("class_copy"), (pressed) => {
      sharing.copy(pressed, lineNow(), said("copied"));
    });
    const sent = button(said("class_send"), async (pressed) => {
      pressed.disabled = true;
      const done = await send(lineNow());
      pressed.disabled = false;
      pressed.textContent = done ? said("class_sent") : said("class_lost");
    });
    const shown = element("span", { className: "for-class" });
    const follow = (/** @type {boolean} */ isGiven) => {
      shown.replaceChildren(...(isGiven ? [copied, ...(code() ? [sent] : [])] : []));
      copied.textContent = said("class_copy");
      sent.textContent = said("class_send");
    };
    return { shown, follow };
  }

  code(); // the first page may hold no question
  window.govlab.classroom = { line, row };
})();
