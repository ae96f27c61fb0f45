/* A lesson on a wall: one figure fills the screen, and the keys of a clicker go through the steps.
   Comes only where the address names a lesson and a step: ?lesson=ten.0 */
/** @import { LessonStep } from "./types.d.ts" */
(() => {
  "use strict";

  const { said, element, runtime } = window.govlab;
  const GUESSES = "/class/guesses"; // as tools/serve.py has it
  const MOST_ROWS = 12; // of the class; neighbouring places of a slider share one
  const BET = "predict-";

  const asked = new URLSearchParams(window.location.search).get("lesson") ?? "";
  const [key, number] = asked.split(".");
  const steps = window.govlab.lessons?.[key] ?? [];
  const place = Number(number);
  const here = steps[place];

  /** @typedef {{ words: string; answers: string[]; model: boolean; hands: number }} Row */

  /** @param {number} by */
  function go(by) {
    const next = steps[place + by];
    if (next) window.location.href = next.wall;
  }

  function leave() {
    const { pathname, hash } = window.location;
    window.location.href = `${pathname}${hash}`;
  }

  /** The last bet of the lesson that this page holds.
   * @returns {HTMLElement | null} */
  function lastBet() {
    const bets = steps.slice(0, place + 1).filter(({ figure }) => figure.startsWith(BET));
    const found = bets.map(({ figure }) => document.getElementById(figure));
    return found.findLast((section) => section !== null) ?? null;
  }

  /** Its answers, a row for each, or for some neighbouring places of a slider.
   * @param {HTMLElement} section @returns {Row[]} */
  function rowsOf(section) {
    const labels = [...section.querySelectorAll(".choices label")];
    /** @type {[number, string][]} */
    const scale = JSON.parse(section.dataset.scale ?? "[]");
    const answers = scale.length
      ? scale.map(([value, words]) => ({ answer: String(value), words }))
      : labels.map((label, i) => ({ answer: String(i + 1), words: label.textContent ?? "" }));
    const width = Math.ceil(answers.length / MOST_ROWS);
    const right = Math.floor(Number(section.dataset.right) / width);
    return Array.from({ length: Math.ceil(answers.length / width) }, (_, i) => {
      const part = answers.slice(i * width, (i + 1) * width);
      const ends = { first: part[0].words, last: part[part.length - 1].words };
      const words = part.length > 1 ? said("wall_stretch", ends) : ends.first;
      return { words, answers: part.map(({ answer }) => answer), model: i === right, hands: 0 };
    });
  }

  /** Answers that were sent to the teacher's server; from a file there are none.
   * @param {string} question @returns {Promise<string[]>} */
  async function sent(question) {
    if (!window.location.protocol.startsWith("http")) return [];
    try {
      const told = await fetch(GUESSES);
      const lines = told.ok ? (await told.text()).trim().split("\n") : [];
      return lines.map((line) => line.split(" = ")).filter(([name]) => name === question)
        .map(([, answer]) => answer);
    } catch {
      return [];
    }
  }

  /** Bars of a class, which follow hands as they are typed.
   * @param {Row[]} rows @param {string[]} guesses */
  function bars(rows, guesses) {
    const counts = () =>
      rows.map(({ answers, hands }) =>
        hands + guesses.filter((guess) => answers.includes(guess)).length
      );
    const made = rows.map((row) => bar(row, () => show()));
    function show() {
      const now = counts();
      const most = Math.max(1, ...now);
      now.forEach((count, i) => made[i].show(count, count / most));
    }
    show();
    return made.map(({ part }) => part);
  }

  /** @param {Row} row @param {() => void} changed */
  function bar(row, changed) {
    const label = said("wall_hands", { answer: row.words });
    const value = String(row.hands);
    const input = element("input", { type: "number", min: "0", value, ariaLabel: label });
    const track = element("span", { className: "track" });
    const count = element("strong");
    input.addEventListener("input", () => {
      row.hands = Math.max(0, Math.floor(Number(input.value)) || 0);
      changed();
    });
    const words = row.model ? `${row.words} · ${said("wall_model")}` : row.words;
    const part = element("div", { className: "answer" }, [
      element("span", { className: "words", textContent: words }),
      track,
      count,
      input,
    ]);
    part.classList.toggle("model", row.model);
    /** @param {number} number @param {number} share */
    const show = (number, share) => {
      count.textContent = String(number);
      track.style.setProperty("--share", `${100 * share}%`);
    };
    return { part, show };
  }

  const blank = element("div", { className: "wall-blank", hidden: true });
  const panel = element("section", { className: "wall-class", hidden: true });
  /** @type {Row[]} */
  let rows = []; // kept with the hands that were typed

  async function showClass() {
    panel.hidden = !panel.hidden;
    if (panel.hidden) return;
    const title = element("h2", { textContent: said("wall_class") });
    const section = lastBet();
    if (!section) {
      panel.replaceChildren(title, element("p", { textContent: said("wall_no_bet") }));
      return;
    }
    const guesses = await sent(section.id.slice(BET.length));
    if (!rows.length) rows = rowsOf(section);
    panel.replaceChildren(title, ...bars(rows, guesses));
  }

  /** @type {Record<string, () => void>} */
  const KEYS = {
    PageDown: () => go(1),
    PageUp: () => go(-1),
    b: () => (blank.hidden = !blank.hidden),
    p: showClass,
    Escape: leave,
  };

  /** @param {KeyboardEvent} event */
  function press(event) {
    const { target, key: pressed, ctrlKey, metaKey, altKey } = event;
    if (ctrlKey || metaKey || altKey) return;
    const within = target instanceof Element ? target : document.body;
    if (within.closest("input, select, textarea, [contenteditable]")) return;
    const work = KEYS[pressed.length === 1 ? pressed.toLowerCase() : pressed];
    if (!work) return;
    event.preventDefault();
    work();
  }

  let pointed = false;

  /** What the mouse has set lets go of the keys, which a clicker sends.
   * @param {Event} event */
  function letGo({ target }) {
    if (pointed && target instanceof HTMLElement) target.blur();
  }

  /** What is asked, and where in the lesson this is.
   * @param {LessonStep} step */
  function head({ question, minute }) {
    const told = { step: place + 1, steps: steps.length, minute };
    return element("header", { className: "wall-head" }, [
      element("p", { className: "question", textContent: question }),
      element("p", { textContent: `${said("wall_place", told)} · ${said("wall_keys")}` }),
    ]);
  }

  function start() {
    const figure = document.getElementById(here.figure);
    if (!figure) return;
    const style = element("link", { rel: "stylesheet", href: `${runtime.folder}projector.css` });
    document.head.append(style);
    document.documentElement.classList.add("has-wall");
    figure.classList.add("on-wall");
    if (figure instanceof HTMLDetailsElement) figure.open = true;
    const above = head(here);
    document.body.append(above, panel, blank);
    new ResizeObserver(() => {
      document.documentElement.style.setProperty("--wall-head", `${above.offsetHeight}px`);
    }).observe(above);
    document.addEventListener("keydown", press);
    document.addEventListener("keydown", () => (pointed = false), true);
    document.addEventListener("pointerdown", () => (pointed = true), true);
    document.addEventListener("change", letGo);
    style.addEventListener("load", () => window.dispatchEvent(new Event("resize")));
  }

  if (here) start();
})();
