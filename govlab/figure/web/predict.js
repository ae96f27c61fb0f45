/* Predictions: a question is answered before its figure shows, and the figure marks the answer. What
   was answered stays in the reader's own browser, in words: choices may come in another order. */
/** @import { Answer, Block, Form, Govlab } from "./types.d.ts" */
(() => {
  "use strict";

  const { state, said, element, button } = window.govlab;
  /** @type {Block[]} */
  const blocks = [];

  /** @param {string} id */
  const kept = (id) => `govlab${window.location.pathname}#${id}`;

  /** @type {Govlab["predictions"]["keep"]} */
  function keep(id, answer) {
    try {
      if (answer === null) window.localStorage.removeItem(kept(id));
      else window.localStorage.setItem(kept(id), answer);
    } catch {
      // A browser that refuses lets the answer last as long as the page.
    }
  }

  /** The place of the kept answer among those that are offered now.
   * @type {Govlab["predictions"]["recall"]} */
  function recall(id, answers) {
    try {
      const told = window.localStorage.getItem(kept(id));
      const answer = answers.findIndex(({ words }) => words === told);
      return answer < 0 ? null : answer;
    } catch {
      return null;
    }
  }

  /** @param {Element} item @returns {Answer} */
  const answerOf = (item) => ({ words: item.textContent.trim().replace(/\s+/g, " ") });

  /** @param {string} name @param {HTMLElement[]} options @param {string} [className] */
  function fieldOf(name, options, className = "") {
    return element("fieldset", { className }, [
      element("legend", { textContent: name }),
      ...options,
    ]);
  }

  /** The list of choices becomes a group of radio buttons.
   * @param {HTMLElement} section
   * @returns {Form} */
  function choices(section) {
    const list = /** @type {Element} */ (section.querySelector(".question ul"));
    const answers = [...list.children].map(answerOf);
    const inputs = answers.map(() => element("input", { type: "radio", name: section.id }));
    const options = answers.map(({ words }, i) => element("label", {}, [inputs[i], words]));
    const field = fieldOf(said("answer"), options, "choices");
    list.replaceWith(field);
    return {
      answers,
      field,
      read: () => inputs.findIndex((input) => input.checked),
      show: (answer) => (inputs[answer].checked = true),
    };
  }

  /** A place on a quantity's scale, of which each stands with its words.
   * @param {HTMLElement} section
   * @param {[number, string][]} scale
   * @returns {Form} */
  function slider(section, scale) {
    const answers = scale.map(([value, words]) => ({ value, words }));
    const limits = { min: "0", max: String(answers.length - 1) };
    const input = element("input", { type: "range", ariaLabel: said("guess"), ...limits });
    const words = element("span");
    let chosen = -1;
    /** @param {string} told */
    const tell = (told) => {
      words.textContent = told;
      input.setAttribute("aria-valuetext", told);
    };
    /** @param {number} answer */
    const show = (answer) => {
      chosen = answer;
      input.value = String(answer);
      tell(answers[answer].words);
    };
    input.value = String(Math.floor(answers.length / 2));
    tell(said("unmoved"));
    input.addEventListener("input", () => show(Number(input.value)));
    const label = element("label", {}, [words, input]);
    const field = fieldOf(said("guess"), [label]);
    section.querySelector(".question")?.append(field);
    return { answers, field, read: () => chosen, show };
  }

  /** @param {HTMLElement} section @param {Form} form @returns {Block} */
  function blockOf(section, form) {
    /** @type {Block} */
    const block = {
      id: section.id,
      figure: document.getElementById(section.dataset.figure ?? ""),
      commit: element("button", { type: "submit", textContent: said("commit") }),
      skip: button(said("skip"), () => uncover(block)),
      forget: button(said("forget"), () => settle(block, form, null)),
      covered: false,
    };
    return block;
  }

  /** @param {HTMLElement} section */
  function prepare(section) {
    const { scale } = section.dataset;
    const form = scale ? slider(section, JSON.parse(scale)) : choices(section);
    const block = blockOf(section, form);
    blocks.push(block);
    section.append(questionnaire(section, block, form));
    const answer = recall(block.id, form.answers);
    if (answer !== null) form.show(answer);
    else cover(block);
    settle(block, form, answer);
  }

  /** @param {HTMLElement} section @param {Block} block @param {Form} form */
  function questionnaire(section, block, form) {
    const row = element("div", { className: "tools" }, [block.commit, block.skip, block.forget]);
    const asked = element("form", {}, [...section.querySelectorAll(".question"), row]);
    asked.addEventListener("submit", (event) => {
      event.preventDefault();
      const answer = form.read();
      if (answer < 0) form.field.querySelector("input")?.focus();
      else settle(block, form, answer);
    });
    return asked;
  }

  /** @param {Block} block @param {Form} form @param {number | null} answer */
  function settle(block, form, answer) {
    keep(block.id, answer === null ? null : form.answers[answer].words);
    form.field.disabled = answer !== null;
    block.commit.hidden = answer !== null;
    block.forget.hidden = answer === null;
    if (!block.figure) return;
    mark(block.figure, answer === null ? undefined : form.answers[answer]);
    if (answer !== null) uncover(block);
    window.govlab.figures.redraw(block.figure);
  }

  /** @param {HTMLElement} figure @param {Answer} [answer] */
  function mark(figure, answer) {
    delete figure.dataset.guess;
    delete figure.dataset.guessed;
    if (!answer) return;
    if (answer.value !== undefined) figure.dataset.guess = String(answer.value);
    figure.dataset.guessed = answer.words;
  }

  /** @param {Block} block */
  function cover(block) {
    block.covered = true;
    block.figure?.classList.add("covered");
    const question = element("a", { href: `#${block.id}`, textContent: said("waits") });
    block.note = element("p", { className: "waits" }, [question]);
    block.figure?.before(block.note);
  }

  /** @param {Block} block */
  function uncover(block) {
    block.covered = false;
    block.skip.hidden = true;
    block.figure?.classList.remove("covered");
    block.note?.remove();
  }

  /** On paper every figure stands below its question.
   * @param {boolean} now */
  function print(now) {
    for (const block of blocks) {
      if (block.covered) block.figure?.classList.toggle("covered", !now);
    }
  }

  function start() {
    /** @type {NodeListOf<HTMLElement>} */
    const sections = document.querySelectorAll("section.predict");
    sections.forEach(prepare);
    window.addEventListener("beforeprint", () => print(true));
    window.addEventListener("afterprint", () => print(false));
    /* A link that was passed on shows its picture at once. */
    state.follow((_, { kind }) => {
      if (kind === "replaced" && window.govlab.address.isLink()) blocks.forEach(uncover);
    });
  }

  window.govlab.predictions = { keep, recall, start };
})();
