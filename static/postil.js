// Optional. Lights a note and its passage together; n / p walk the notes; copies a citation.
(function () {
  "use strict";
  var d = document, at = -1;
  function light(stem, on) {
    var id = CSS.escape(stem);
    d.querySelectorAll("#n-" + id + ",#r-" + id + ',[data-notes~="' + id + '"]').forEach(function (el) {
      el.classList.toggle("on", on);
    });
  }
  function stems(target) {
    var held = target.closest && target.closest("[data-notes],.n,.ref");
    if (!held) return [];
    return held.dataset.notes ? held.dataset.notes.split(" ") : (held.id || held.hash.slice(1)).slice(2).split(" ");
  }
  ["mouseover", "mouseout", "focusin", "focusout"].forEach(function (name) {
    d.addEventListener(name, function (event) {
      stems(event.target).forEach(function (stem) { light(stem, name === "mouseover" || name === "focusin"); });
    });
  });
  d.addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("textarea,select,input:not([type=checkbox])")) return;
    var step = event.key === "n" ? 1 : event.key === "p" ? -1 : 0;
    if (!step) return;
    var all = d.querySelectorAll(".ref[id]"), next = at + step;
    while (all[next] && !all[next].offsetParent) next += step;
    if (!all[next]) return;
    at = next;
    all[at].scrollIntoView({ block: "center" });
    all[at].focus({ preventScroll: true });
  });
  var cite = d.getElementById("_citation");
  if (cite && navigator.clipboard) {
    var button = d.createElement("button");
    button.type = "button";
    button.textContent = "Copy the citation";
    button.onclick = function () {
      navigator.clipboard.writeText(cite.textContent.trim()).then(function () { button.textContent = "Copied"; });
    };
    cite.after(button);
  }
})();
