// Measures a page from within. The function is sent to the browser as text, so it uses nothing from outside itself.

/**
 * What is wrong with the layout of the open page, and how far notes and text are torn apart, in px.
 * Two boxes overlap if they share more than half a pixel each way. Takes n log n steps: boxes are swept from top to
 * bottom, and as long as none overlap only two or three stand beside each other.
 */
export function layout() {
  const root = document.documentElement;
  const seen = (element) => element.checkVisibility() && element.getBoundingClientRect().height > 0;
  const name = (element) => `${element.localName}${element.id ? `#${element.id}` : ""}${element.className ? `.${String(element.className).replaceAll(" ", ".")}` : ""}`;
  const all = (selector) => [...document.querySelectorAll(selector)].filter(seen);

  const notes = all(".r aside.n");
  const blocks = all(".r > :not(.notes)");
  const numbers = all(".r .pl").filter((one) => getComputedStyle(one).position === "absolute");
  const parts = all("body > .bar, body > .foot, main > :not(.r)");
  const leaves = [...notes, ...blocks, ...numbers, ...parts, ...all(".r > .notes > summary"), ...all(".alone > ol > li")].filter((one) => !one.matches(".alone"));
  const boxes = leaves.map((element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    return { element, left, right, top, bottom };
  }).sort((a, b) => a.top - b.top);

  const overlaps = [];
  let beside = [];
  for (const box of boxes) {
    beside = beside.filter((other) => other.bottom > box.top + 0.5);
    for (const other of beside) {
      const apart = other.right <= box.left + 0.5 || box.right <= other.left + 0.5 || box.bottom <= box.top + 0.5;
      if (!apart) overlaps.push(`${name(other.element)} and ${name(box.element)}`);
    }
    if (overlaps.length > 9) break;
    beside.push(box);
  }

  // What is wider than its box lies over its neighbour, unless it scrolls inside itself. The padding of a link may stand out.
  const spilled = [...notes, ...blocks, ...parts].filter((one) => one.scrollWidth > one.clientWidth + 8 && one.clientWidth > 0 && getComputedStyle(one).overflowX === "visible");
  const outside = boxes.filter((box) => box.left < -0.5 || box.right > root.clientWidth + 0.5);

  // A hole is blank text rail where a block waits for the notes above it; a drift is how far a note stands from its number.
  let hole = 0;
  const rail = blocks.map((one) => one.getBoundingClientRect());
  for (let index = 1; index < rail.length; index += 1) hole = Math.max(hole, rail[index].top - rail[index - 1].bottom);
  let drift = 0;
  for (const note of notes) {
    const number = document.getElementById(`r-${note.id.slice(2)}`);
    if (number) drift = Math.max(drift, Math.abs(note.getBoundingClientRect().top - number.getBoundingClientRect().top));
  }
  return {
    sideways: Math.max(0, root.scrollWidth - root.clientWidth),
    overlaps,
    spilled: spilled.slice(0, 9).map(name),
    outside: outside.slice(0, 9).map((box) => name(box.element)),
    unseen: [...document.querySelectorAll(".r aside.n")].filter((one) => !seen(one)).slice(0, 9).map(name),
    notes: notes.length,
    below: document.querySelector(".r.below") !== null,
    hole: Math.round(hole),
    drift: Math.round(drift),
  };
}

/** What is wrong in what `layout` found, as pairs of a fault and where it is. */
export const faults = ({ sideways, overlaps, spilled, outside, unseen }) =>
  Object.entries({ sideways, overlaps, spilled, outside, unseen }).filter(([, what]) => (Array.isArray(what) ? what.length > 0 : what > 0));
