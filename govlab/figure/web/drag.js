/* Lets the reader drag the mark named `ring`, or call it by a click, in a picture with a signal
   `dragged`. It holds the place then, and each control NAME takes the value of NAME_dragged. */
/** @import { Drawn, Govlab, View } from "./types.d.ts" */
(() => {
  "use strict";

  const { state } = window.govlab;
  const MAIN_BUTTON = 0;

  /** A place of the picture on its axes; undefined outside of them.
   * @type {Govlab["drag"]["onAxes"]} */
  function onAxes(view, x, y) {
    const [left, top] = view.origin();
    const within = x >= left && x <= left + view.width() && y >= top && y <= top + view.height();
    return within ? [view.scale("x").invert(x - left), view.scale("y").invert(y - top)] : undefined;
  }

  /** Where a pointer is, on the axes of the picture.
   * @param {View} view
   * @param {MouseEvent} event */
  function place(view, { clientX, clientY }) {
    const seen = view.container().querySelector("svg")?.getScreenCTM();
    if (!seen) return undefined;
    const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(seen.inverse());
    return onAxes(view, x, y);
  }

  /** @param {Drawn} entry @returns {(event: MouseEvent) => void} */
  function leader({ view, names, controls }) {
    const led = controls.filter(({ name }) => names.has(`${name}_dragged`));
    return (event) => {
      const dragged = place(view, event);
      if (!dragged) return;
      view.signal("dragged", dragged).run();
      const changes = led.map(({ name, key }) => [key, view.signal(`${name}_dragged`)]);
      state.change(Object.fromEntries(changes));
    };
  }

  /** @param {View} view @param {(event: MouseEvent) => void} follow */
  function dragRing(view, follow) {
    const picture = view.container();
    let held = false;
    view.addEventListener("pointerdown", (event, item) => {
      if (item?.mark.name !== "ring_marks" || event.button !== MAIN_BUTTON) return;
      event.preventDefault(); // else text is selected
      held = true;
      picture.setPointerCapture(event.pointerId);
    });
    view.addEventListener("touchstart", (event, item) => {
      if (item?.mark.name === "ring_marks") event.preventDefault(); // else the page scrolls
    });
    picture.addEventListener("pointermove", (event) => held && follow(event));
    picture.addEventListener("lostpointercapture", () => {
      held = false;
      state.settle();
    });
  }

  /** @param {Drawn} entry */
  function start(entry) {
    if (!entry.names.has("dragged")) return;
    const follow = leader(entry);
    dragRing(entry.view, follow);
    entry.view.container().addEventListener("click", (event) => {
      follow(event);
      state.settle();
    });
  }

  window.govlab.drag = { onAxes, start };
})();
