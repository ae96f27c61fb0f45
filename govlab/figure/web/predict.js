/* Predictions: a question is answered before its figure shows, and the figure marks the answer. What
   was answered stays in the reader's own browser. */
(() => {
  "use strict";

  const { state, element, button } = window.govlab;
  const blocks = [];

  const kept = (block) => `govlab ${window.location.pathname} ${block.id}`;

  /* Browsers may refuse to keep anything; the answer then lasts as long as the page. */
  function keep(block, answer) {
    try {
      if (answer === null) window.localStorage.removeItem(kept(block));
      else window.localStorage.setItem(kept(block), String(answer));
    } catch {}
  }

  function recall(block, answers) {
    try {
      const text = window.localStorage.getItem(kept(block));
      return text !== null && Number(text) in answers ? Number(text) : null;
    } catch {
      return null;
    }
  }

  /* The list of choices becomes a group of radio buttons. */
  function choices(block) {
    const list = block.querySelector(".question ul");
    const answers = [...list.children].map((item) => ({ words: item.textContent.trim() }));
    const options = answers.map(({ words }, i) => {
      const input = element("input", { type: "radio", name: block.id, value: i });
      return element("label", {}, [input, words]);
    });
    const legend = element("legend", { textContent: "Your answer" });
    const field = element("fieldset", { className: "choices" }, [legend, ...options]);
    list.replaceWith(field);
    const inputs = options.map((option) => option.firstChild);
    return {
      answers,
      field,
      read: () => inputs.findIndex((input) => input.checked),
      show: (answer) => (inputs[answer].checked = true),
    };
  }

  function slider(block, scale) {
    const answers = scale.map(([value, told]) => ({ value, words: told }));
    const limits = { min: 0, max: answers.length - 1 };
    const input = element("input", { type: "range", ariaLabel: "Your guess", ...limits });
    const words = element("span");
    let chosen = -1;
    const tell = (told) => {
      words.textContent = told;
      input.setAttribute("aria-valuetext", told);
    };
    const show = (answer) => {
      chosen = answer;
      input.value = answer;
      tell(answers[answer].words);
    };
    input.value = Math.floor(answers.length / 2);
    tell("move the slider");
    input.addEventListener("input", () => show(Number(input.value)));
    const label = element("label", {}, ["Your guess: ", words, input]);
    const field = element("fieldset", {}, [label]);
    block.querySelector(".question").append(field);
    return { answers, field, read: () => chosen, show };
  }

  function prepare(section) {
    const { figure, scale } = section.dataset;
    const block = { id: section.id, figure: document.getElementById(figure) };
    const form = scale ? slider(section, JSON.parse(scale)) : choices(section);
    block.commit = element("button", { type: "submit", textContent: "This is my prediction" });
    block.skip = button("Show the figure without one", () => uncover(block));
    block.forget = button("Forget my prediction", () => settle(block, form, null));
    const row = element("div", { className: "tools" }, [block.commit, block.skip, block.forget]);
    const asked = element("form", {}, [...section.querySelectorAll(".question"), row]);
    asked.addEventListener("submit", (event) => {
      event.preventDefault();
      const answer = form.read();
      if (answer < 0) form.field.querySelector("input").focus();
      else settle(block, form, answer);
    });
    section.append(asked);
    blocks.push(block);
    const answer = recall(block, form.answers);
    if (answer !== null) form.show(answer);
    else cover(block);
    settle(block, form, answer);
  }

  function settle(block, form, answer) {
    keep(block, answer);
    form.field.disabled = answer !== null;
    block.commit.hidden = answer !== null;
    block.forget.hidden = answer === null;
    if (!block.figure) return;
    if (answer === null) {
      delete block.figure.dataset.guess;
      delete block.figure.dataset.guessed;
    } else {
      const { value, words } = form.answers[answer];
      if (value !== undefined) block.figure.dataset.guess = value;
      block.figure.dataset.guessed = words;
      uncover(block);
    }
    window.govlab.redraw(block.figure);
  }

  function cover(block) {
    block.covered = true;
    block.figure?.classList.add("covered");
    const question = element("a", { href: `#${block.id}`, textContent: "your prediction" });
    block.note = element("p", { className: "waits" }, ["A figure waits here for ", question, "."]);
    block.figure?.before(block.note);
  }

  function uncover(block) {
    block.covered = false;
    block.skip.hidden = true;
    block.figure?.classList.remove("covered");
    block.note?.remove();
  }

  /* On paper every figure stands below its question. */
  function print(block, now) {
    if (block.covered) block.figure?.classList.toggle("covered", !now);
  }

  window.govlab.predictions = {
    start() {
      document.querySelectorAll("section.predict").forEach(prepare);
      window.addEventListener("beforeprint", () => blocks.forEach((b) => print(b, true)));
      window.addEventListener("afterprint", () => blocks.forEach((b) => print(b, false)));
      /* A link that was passed on shows its picture at once. */
      state.follow((values, { kind }) => {
        const linked = kind === "replaced" && window.location.hash.includes("=");
        if (linked) blocks.forEach(uncover);
      });
    },
  };
})();
