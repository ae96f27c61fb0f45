/* Draws the living figures of a page. Each holds a Vega specification; its bound signals become
   controls, and its signals `sentence`, `dark` and NAME_words are read and set here. */
(() => {
  "use strict";

  const { state, element, controls, tools, drag } = window.govlab;
  if (window.govlab.keys) return; // a notebook may bring these scripts twice

  const folder = document.currentScript?.src.replace(/[^/]*$/, "") ?? "";
  const entries = new Map();
  const keys = {};
  let runtime;
  let waiting = false;
  let count = 0;

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

  function pageIsDark() {
    return (
      document.documentElement.dataset.theme === "dark" ||
      document.body.dataset.jpThemeLight === "false"
    );
  }

  /* Reads a figure's specification, so that its keys are known before it is drawn. */
  function prepare(figure) {
    figure.dataset.drawn = "waiting";
    figure.id ||= `figure-${(count += 1)}`;
    const specification = JSON.parse(figure.querySelector("script").textContent);
    const entry = { figure, specification, controls: controls.takeOver(specification) };
    entry.numbers = specification.usermeta?.numbers ?? [];
    for (const { key, about } of entry.controls) if (key) keys[key] = about;
    entry.hidden = Object.entries(specification.usermeta?.hidden ?? {});
    for (const [, about] of entry.hidden) keys[about.key] = about;
    entry.names = new Set(specification.signals.map((signal) => signal.name));
    entries.set(figure, entry);
    inView.observe(figure);
  }

  async function draw(entry) {
    entry.figure.dataset.drawn = "started";
    await loadRuntime();
    drawNow(entry);
  }

  function drawNow(entry) {
    if (entry.view) return;
    const { figure, specification } = entry;
    const picture = element("div", { className: "picture" });
    entry.caption = element("figcaption", { ariaLive: "polite" });
    const panel = element("div", { className: "controls" }, entry.controls.map((c) => c.row));
    entry.changed = element("p", { className: "changed" });
    entry.guessed = element("p", { className: "guessed" });
    figure.append(panel, entry.changed, entry.guessed, picture, entry.caption);
    entry.view = new window.vega.View(window.vega.parse(specification), {
      renderer: "svg",
      container: picture,
    });
    if (entry.names.has("dark")) entry.view.signal("dark", pageIsDark());
    for (const control of entry.controls) listen(entry, control);
    update(entry);
    figure.append(...tools.below(entry));
    drag.start(entry);
    followWidth(picture);
    figure.view = entry.view;
    figure.dataset.drawn = "true";
  }

  function listen(entry, control) {
    const { input, key } = control;
    input.addEventListener("input", () => {
      const value = control.read();
      entry.view.signal(control.name, control.place(value)).run();
      show(entry);
      if (key) state.change({ [key]: value }, entry.figure);
    });
    input.addEventListener("change", () => state.settle(input.matches("select")));
  }

  /* Sets the signals to the page's state, or to where the figure begins. */
  function place(entry) {
    for (const control of entry.controls) {
      const chosen = state.values[control.key];
      const value = chosen === undefined ? control.start : control.place(chosen);
      entry.view.signal(control.name, value);
    }
    const changed = [];
    for (const [name, { key, start }] of entry.hidden) {
      entry.view.signal(name, state.values[key] ?? start);
      if (key in state.values) changed.push(`${key.replaceAll("_", " ")} = ${state.values[key]}`);
    }
    entry.changed.textContent = changed.length ? `Changed here: ${changed.join(", ")}.` : "";
    const { guess, guessed } = entry.figure.dataset;
    entry.guessed.textContent = guessed ? `Your prediction: ${guessed}` : "";
    if (entry.names.has("guess")) entry.view.signal("guess", guess ? Number(guess) : null);
    entry.stale = false;
  }

  function show(entry) {
    for (const control of entry.controls) control.show(entry.view, entry.names);
    if (entry.names.has("found")) entry.figure.dataset.found = entry.view.signal("found");
    if (entry.names.has("sentence")) entry.caption.textContent = entry.view.signal("sentence");
    tools.refresh(entry);
  }

  function update(entry) {
    place(entry);
    entry.view.run();
    show(entry);
  }

  function updateStale() {
    waiting = false;
    for (const entry of entries.values()) if (entry.stale && entry.visible && entry.view) update(entry);
  }

  state.follow((values, { origin }) => {
    for (const entry of entries.values()) if (entry.figure !== origin) entry.stale = true;
    if (!waiting) window.requestAnimationFrame(updateStale);
    waiting = true;
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

  function fail(figure, error) {
    console.error(error);
    figure.dataset.drawn = "failed";
    const text = "This figure could not be drawn.";
    figure.append(element("p", { role: "alert", textContent: text }));
  }

  const inView = new IntersectionObserver(
    (sights) => {
      for (const { target, isIntersecting } of sights) {
        const entry = entries.get(target);
        entry.visible = isIntersecting;
        if (!isIntersecting) continue;
        if (target.dataset.drawn === "waiting") draw(entry).catch((error) => fail(target, error));
        else if (entry.stale && entry.view) update(entry);
      }
    },
    { rootMargin: "300px" },
  );

  /* Paper shows every figure, also those that were not in view yet. */
  function drawAll() {
    if (window.vega) entries.forEach(drawNow);
  }

  /* Widgets replace their figures at every move; one that comes back is prepared anew. */
  function forgetRemoved() {
    for (const [figure, { view }] of entries) {
      if (figure.isConnected) continue;
      inView.unobserve(figure);
      view?.finalize();
      figure.replaceChildren(figure.querySelector("script"));
      delete figure.dataset.drawn;
      entries.delete(figure);
    }
  }

  function watch() {
    forgetRemoved();
    for (const figure of document.querySelectorAll(".govlab-figure:not([data-drawn])")) {
      try {
        prepare(figure);
      } catch (error) {
        fail(figure, error);
      }
    }
  }

  function followTheme() {
    for (const { view, names } of entries.values()) {
      if (view && names.has("dark")) view.signal("dark", pageIsDark()).runAsync();
    }
  }

  function start() {
    watch();
    window.govlab.predictions?.start();
    window.govlab.address?.start();
    if (entries.size) window.addEventListener("load", loadRuntime);
    window.addEventListener("beforeprint", drawAll);
    new MutationObserver(watch).observe(document.body, { childList: true, subtree: true });
    const theme = { attributes: true, attributeFilter: ["data-theme", "data-jp-theme-light"] };
    const themeObserver = new MutationObserver(followTheme);
    themeObserver.observe(document.documentElement, theme);
    themeObserver.observe(document.body, theme);
  }

  window.govlab.keys = () => keys;
  window.govlab.redraw = (figure) => {
    const entry = entries.get(figure);
    if (entry?.view) update(entry);
  };
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();
