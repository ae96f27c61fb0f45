/* Predictions: a question is answered before its figure shows, and the text below it; both wait in a
   `details`, so that paper, search and a page without scripts have them. */
/** @import { Answer, Block, Form, Govlab } from "./types.d.ts" */
(() => {
  "use strict";

  const { state, said, element, matching, button, questions, classroom } = window.govlab;
  /** @type {Block[]} */
  const blocks = [];

  /** @param {HTMLElement} section @param {Form} form @returns {Block} */
  function blockOf(section, form) {
    /** @type {Block} */
    const block = {
      id: section.id,
      figure: document.getElementById(section.dataset.figure ?? ""),
      stage: section.dataset.stage ? document.querySelector(".govlab-stage.beside") : null,
      model: section.querySelector(".bet-model"),
      right: Number(section.dataset.right),
      verdict: element("p", { className: "verdict", role: "status" }),
      commit: element("button", { type: "submit", textContent: said("commit") }),
      skip: button(said("skip"), () => uncover(block)),
      forget: button(said("forget"), () => settle(block, form, null)),
      forClass: classroom.row(() => classroom.line(block.id, form.answers, form.read())),
    };
    return block;
  }

  /** A notebook that is not trusted loses the scale of a question; it is only read then.
   * @param {HTMLElement} section */
  const canAsk = (section) => section.dataset.scale || section.querySelector(".question ul");

  /** @param {HTMLElement} section */
  function prepare(section) {
    section.dataset.asked = "true";
    const form = questions.formOf(section);
    const block = blockOf(section, form);
    blocks.push(block);
    section.append(questionnaire(section, block, form), ...(block.model ? [block.model] : []));
    const answer = questions.recall(block.id, form.answers);
    if (answer !== null) form.show(answer);
    else cover(block);
    settle(block, form, answer);
  }

  /** @type {Govlab["predictions"]["prepareIn"]} */
  function prepareIn(part) {
    matching(part, "section.predict:not([data-asked])").filter(canAsk).forEach(prepare);
  }

  /** @param {HTMLElement} section @param {Block} block @param {Form} form */
  function questionnaire(section, block, form) {
    const row = element("div", { className: "tools" }, [
      block.commit,
      block.skip,
      block.forget,
      block.forClass.shown,
    ]);
    const asked = element("form", {}, [
      ...section.querySelectorAll(".question"),
      row,
      block.verdict,
    ]);
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
    questions.keep(block.id, answer === null ? null : form.answers[answer].words);
    form.field.disabled = answer !== null;
    block.commit.hidden = answer !== null;
    block.forget.hidden = answer === null;
    block.forClass.follow(answer !== null);
    block.verdict.textContent = answer === null ? "" : told(block, form.answers, answer);
    if (answer !== null) uncover(block);
    if (block.model && !isWaiting(block)) block.model.hidden = answer !== null;
    if (!block.figure) return;
    mark(block.figure, answer === null ? undefined : form.answers[answer]);
    window.govlab.figures.redraw(block.figure);
  }

  /** @param {Block} block @param {Answer[]} answers @param {number} answer */
  function told({ model, right }, answers, answer) {
    const why = model?.querySelector(".why")?.textContent ?? "";
    return `${verdict(answers, answer, right)} ${why}`;
  }

  /** The guess beside the model's answer, and how far it is off.
   * @type {Govlab["predictions"]["verdict"]} */
  function verdict(answers, answer, right) {
    const [guess, model] = [answers[answer].words, answers[right].words];
    return `${said("beside", { guess, model })}\n${distance(answers, answer, right)}`;
  }

  /** @param {Answer[]} answers @param {number} answer @param {number} right */
  function distance(answers, answer, right) {
    if (answer === right) return said("right");
    if (answers[answer].value === undefined) return said("otherwise");
    if (Math.abs(answer - right) === 1) return said("near");
    return answer < right ? said("higher") : said("lower");
  }

  /** @param {HTMLElement} figure @param {Answer} [answer] */
  function mark(figure, answer) {
    delete figure.dataset.guess;
    delete figure.dataset.guessed;
    if (!answer) return;
    if (answer.value !== undefined) figure.dataset.guess = String(answer.value);
    figure.dataset.guessed = answer.words;
  }

  /** A figure and what follows it, up to the next heading of its level.
   * @type {Govlab["predictions"]["answerAt"]} */
  function answerAt(figure) {
    const section = figure.closest("section");
    /** @type {Element | null} */
    let part = figure;
    while (part && part.parentElement !== section) part = part.parentElement;
    const parts = [];
    for (; part; part = part.nextElementSibling) parts.push(part);
    return parts;
  }

  /** What stands where something waits.
   * @param {Block} block */
  function noteOf(block) {
    const question = element("a", { href: `#${block.id}`, textContent: said("waits") });
    return element("p", { className: "waits" }, [question]);
  }

  /** A notebook's cells stay where they are: there a question covers nothing.
   * @param {Block} block */
  function cover(block) {
    if (!block.figure || !window.govlab.address.isOurs()) return;
    if (block.model) block.model.hidden = true;
    const [first, ...rest] = answerAt(block.figure);
    block.note = noteOf(block);
    if (block.stage) {
      block.stage.classList.add("covered");
      block.stage.before(noteOf(block));
    }
    const summary = element("summary", { textContent: said("show") });
    summary.addEventListener("click", (event) => {
      event.preventDefault();
      uncover(block);
    });
    block.answer = element("details", { className: "bet-answer" }, [summary]);
    first.before(block.note, block.answer);
    block.answer.append(first, ...rest);
    if (isLookedFor(block.answer)) uncover(block);
  }

  /** Whether the address leads into it, or a search does.
   * @param {Element} answer */
  function isLookedFor(answer) {
    const { hash, search } = window.location;
    const target = document.getElementById(hash.slice(1));
    return answer.contains(target) || new URLSearchParams(search).has("highlight");
  }

  /** Whether the answer is still to come.
   * @param {Block} block */
  const isWaiting = ({ skip }) => !skip.hidden;

  /** @param {Block} block */
  function uncover(block) {
    block.skip.hidden = true;
    block.note?.remove();
    if (block.stage?.matches(".covered")) block.stage.previousElementSibling?.remove();
    block.stage?.classList.remove("covered");
    if (block.model) {
      block.model.hidden = false;
      block.model.open = true;
    }
    if (!block.answer) return;
    block.answer.open = true;
    const summary = block.answer.querySelector("summary");
    if (summary) summary.hidden = true;
  }

  /** On paper every answer stands below its question.
   * @param {boolean} now */
  function print(now) {
    for (const { answer, model } of blocks.filter(isWaiting)) {
      if (answer) answer.open = now;
      if (model) model.hidden = !now;
      if (model) model.open = now;
    }
  }

  function start() {
    prepareIn(document.body);
    window.addEventListener("beforeprint", () => print(true));
    window.addEventListener("afterprint", () => print(false));
    window.addEventListener("hashchange", () => {
      for (const block of blocks) if (block.answer && isLookedFor(block.answer)) uncover(block);
    });
    /* A link that was passed on shows its picture at once. */
    state.follow((_, { kind }) => {
      if (kind === "replaced" && window.govlab.address.isLink()) blocks.forEach(uncover);
    });
  }

  window.govlab.predictions = { verdict, answerAt, prepareIn, start };
})();
