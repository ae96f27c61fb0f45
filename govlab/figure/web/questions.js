/* What a prediction asks with, and where its answer is kept: in the reader's own browser, in words,
   since choices may come in another order. */
/** @import { Answer, Form, Govlab } from "./types.d.ts" */
(() => {
  "use strict";

  const { said, element } = window.govlab;

  /** @param {string} id */
  const kept = (id) => `govlab${window.location.pathname}#${id}`;

  /** @type {Govlab["questions"]["keep"]} */
  function keep(id, answer) {
    try {
      if (answer === null) window.localStorage.removeItem(kept(id));
      else window.localStorage.setItem(kept(id), answer);
    } catch {
      // A browser that refuses lets the answer last as long as the page.
    }
  }

  /** What was kept, or nothing.
   * @type {Govlab["questions"]["recallText"]} */
  function recallText(id) {
    try {
      return window.localStorage.getItem(kept(id)) ?? "";
    } catch {
      return "";
    }
  }

  /** The place of the kept answer among those that are offered now.
   * @type {Govlab["questions"]["recall"]} */
  function recall(id, answers) {
    const told = recallText(id);
    const answer = answers.findIndex(({ words }) => words === told);
    return answer < 0 ? null : answer;
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

  /** @type {Govlab["questions"]["formOf"]} */
  function formOf(section) {
    const { scale } = section.dataset;
    return scale ? slider(section, JSON.parse(scale)) : choices(section);
  }

  window.govlab.questions = { keep, recall, recallText, formOf };
})();
