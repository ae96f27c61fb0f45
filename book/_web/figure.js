/* Draws the living figures of a page: each holds a Vega specification, whose bound signals become
   controls and whose signals `sentence`, `dark` and NAME_words this script reads and sets. */
(() => {
  "use strict";

  const folder = document.currentScript?.src.replace(/[^/]*$/, "") ?? "";
  let runtime;

  function loadRuntime() {
    runtime ??= window.vega
      ? Promise.resolve()
      : new Promise((resolve, reject) => {
          const script = document.createElement("script");
          script.src = `${folder}vega-runtime.js`;
          script.onload = resolve;
          script.onerror = () => reject(new Error("vega-runtime.js did not load"));
          document.head.append(script);
        });
    return runtime;
  }

  function element(name, properties = {}, children = []) {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  }

  function pageIsDark() {
    return (
      document.documentElement.dataset.theme === "dark" ||
      document.body.dataset.jpThemeLight === "false"
    );
  }

  function rangeControl({ name, value, bind }) {
    const input = element("input", { type: "range", min: bind.min, max: bind.max, step: bind.step });
    input.value = value;
    const output = element("output");
    const label = element("span", { className: "name", textContent: bind.name });
    return {
      input,
      row: element("label", {}, [label, output, input]),
      read: () => Number(input.value),
      show(view, names) {
        if (!names.has(`${name}_words`)) return;
        output.textContent = view.signal(`${name}_words`);
        input.setAttribute("aria-valuetext", output.textContent);
      },
    };
  }

  function menuControl({ value, bind }) {
    const options = bind.options.map((option, i) =>
      element("option", { value: option, textContent: bind.labels?.[i] ?? option }),
    );
    const input = element("select", {}, options);
    input.value = value;
    const label = element("span", { className: "name", textContent: bind.name });
    return {
      input,
      row: element("label", {}, [label, input]),
      read: () => bind.options[input.selectedIndex],
      show() {},
    };
  }

  function takeOverControls(specification) {
    return specification.signals
      .filter((signal) => signal.bind)
      .map((signal) => {
        const make = signal.bind.input === "select" ? menuControl : rangeControl;
        const control = { name: signal.name, ...make(signal) };
        delete signal.bind;
        return control;
      });
  }

  async function draw(figure) {
    const specification = JSON.parse(figure.querySelector("script").textContent);
    const controls = takeOverControls(specification);
    const names = new Set(specification.signals.map((signal) => signal.name));
    const picture = element("div", { className: "picture" });
    const caption = element("figcaption", { ariaLive: "polite" });
    const panel = element("div", { className: "controls" }, controls.map((c) => c.row));
    figure.append(panel, picture, caption);

    await loadRuntime();
    const view = new window.vega.View(window.vega.parse(specification), {
      renderer: "svg",
      container: picture,
    });
    const show = () => {
      for (const control of controls) control.show(view, names);
      if (names.has("sentence")) caption.textContent = view.signal("sentence");
    };
    const followTheme = () => {
      if (names.has("dark")) view.signal("dark", pageIsDark()).runAsync();
    };

    for (const control of controls) {
      control.input.addEventListener("input", () => {
        view.signal(control.name, control.read()).run();
        show();
      });
    }
    if (names.has("dark")) view.signal("dark", pageIsDark());
    await view.runAsync();
    show();
    themeFollowers.add(followTheme);
    followWidth(picture);
    figure.view = view;
    figure.dataset.drawn = "true";
  }

  const themeFollowers = new Set();
  const themeObserver = new MutationObserver(() => {
    for (const follow of themeFollowers) follow();
  });

  /* Vega measures its container when the window changes size, and at no other time. */
  function followWidth(picture) {
    let width = picture.clientWidth;
    new ResizeObserver(() => {
      if (picture.clientWidth === width) return;
      width = picture.clientWidth;
      window.dispatchEvent(new Event("resize"));
    }).observe(picture);
  }

  function drawOnce(figure) {
    if (figure.dataset.drawn) return;
    figure.dataset.drawn = "started";
    draw(figure).catch((error) => {
      console.error(error);
      figure.dataset.drawn = "failed";
      const text = "This figure could not be drawn.";
      figure.append(element("p", { role: "alert", textContent: text }));
    });
  }

  const inView = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (!isIntersecting) continue;
        inView.unobserve(target);
        drawOnce(target);
      }
    },
    { rootMargin: "300px" },
  );

  function watch() {
    for (const figure of document.querySelectorAll(".govlab-figure:not([data-drawn])")) {
      inView.observe(figure);
    }
  }

  function start() {
    watch();
    new MutationObserver(watch).observe(document.body, { childList: true, subtree: true });
    const theme = { attributes: true, attributeFilter: ["data-theme", "data-jp-theme-light"] };
    themeObserver.observe(document.documentElement, theme);
    themeObserver.observe(document.body, theme);
  }

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();
