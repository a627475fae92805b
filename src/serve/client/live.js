// Served by `postil serve` alone, never part of an edition. Follows the bulletins of the server: loads the page anew when it reads
// otherwise, swaps stylesheets, and shows what is wrong.
(function () {
  "use strict";
  var d = document, own = d.currentScript.dataset;
  var seen = { turn: Number(own.turn), styles: Number(own.styles) };
  var PLACE = "postil-live:" + location.pathname;

  // Where the reader is: the element with an id that is nearest to the top of the window. What stands above it may grow or shrink.
  function keepPlace() {
    var nearest = null, distance = Infinity;
    d.querySelectorAll("main [id]").forEach(function (one) {
      var box = one.getBoundingClientRect();
      if (!box.width && !box.height) return;
      if (Math.abs(box.top) < distance) { distance = Math.abs(box.top); nearest = one; }
    });
    var open = Array.from(d.querySelectorAll("details"), function (one) { return one.open; });
    var place = { x: scrollX, y: scrollY, open: open };
    if (nearest && scrollY > 0) { place.id = nearest.id; place.top = nearest.getBoundingClientRect().top; }
    sessionStorage.setItem(PLACE, JSON.stringify(place));
    // Or the browser goes to the passage in the address again.
    history.scrollRestoration = "manual";
  }
  function findPlace() {
    var kept = sessionStorage.getItem(PLACE);
    if (!kept) return;
    sessionStorage.removeItem(PLACE);
    var place = JSON.parse(kept), all = d.querySelectorAll("details");
    // As long as there are as many, they are the same ones.
    if (all.length === place.open.length) all.forEach(function (one, index) { one.open = place.open[index]; });
    function go() {
      var element = place.id && d.getElementById(place.id);
      var y = element ? scrollY + element.getBoundingClientRect().top - place.top : place.y;
      scrollTo({ left: place.x, top: y, behavior: "instant" });
    }
    go();
    if (d.readyState !== "complete") addEventListener("load", go);
    addEventListener("pagehide", function () { history.scrollRestoration = "auto"; });
  }
  function reload() {
    if (source) source.close();
    keepPlace();
    location.reload();
  }

  function swapStyles() {
    Array.from(d.querySelectorAll('link[rel~="stylesheet"]')).forEach(function (old) {
      var address = new URL(old.href);
      if (address.origin !== location.origin) return;
      address.searchParams.set("styles", seen.styles);
      var link = old.cloneNode();
      link.href = address.href;
      // Until the new one is there, the old one holds: else the page would flash.
      link.onload = link.onerror = function () { old.remove(); };
      old.after(link);
    });
  }

  var host, panel, shown = "";
  function element(name, text, parent, kind) {
    var made = d.createElement(name);
    if (text) made.textContent = text;
    if (kind) made.className = kind;
    if (parent) parent.append(made);
    return made;
  }
  function count(number, word) { return number + " " + word + (number === 1 ? "" : "s"); }
  // In a tree of its own: the styles of the page don't reach it, nor its own the page.
  function raise() {
    if (host) return;
    host = element("postil-live");
    host.hidden = true;
    var root = host.attachShadow({ mode: "open" });
    var link = element("link", "", root);
    link.rel = "stylesheet";
    link.href = "/.postil/live.css";
    link.onload = function () { host.hidden = false; };
    panel = element("div", "", root, "panel");
    panel.setAttribute("role", "status");
    d.documentElement.append(host);
  }
  function show(state) {
    var wrong = state.failure || state.mistakes.length;
    var now = JSON.stringify([state.failure, state.mistakes]);
    if (now === shown) return;
    shown = now;
    if (!wrong) {
      if (host) host.remove();
      host = null;
      return;
    }
    raise();
    panel.textContent = "";
    var stops = state.failure || state.errors > 0;
    var box = element("details", "", panel, stops ? "errors" : "warnings");
    box.open = Boolean(stops);
    var words = [];
    if (state.failure) words.push("the edition can't be read");
    if (state.errors) words.push(count(state.errors, "error"));
    if (state.warnings) words.push(count(state.warnings, "warning"));
    element("summary", words.join(", ") + (stops ? ": the last good pages stay" : ""), box);
    var list = element("div", "", box, "list");
    if (state.failure) element("p", state.failure, list);
    state.mistakes.forEach(function (one) {
      var item = element("section", "", list, one.severity);
      var head = element("p", "", item);
      element("b", one.severity + "[" + one.code + "]", head);
      head.append(" ");
      if (one.open) element("a", one.place, head).href = one.open;
      else element("span", one.place, head);
      element("pre", one.drawn, item).tabIndex = 0;
    });
    var more = state.errors + state.warnings - state.mistakes.length;
    if (more > 0) element("p", "and " + more + " more, in the terminal", list);
    list.onkeydown = box.onkeydown = function (event) {
      if (event.key === "Escape") { box.open = false; box.firstChild.focus(); }
    };
  }

  function hear(event) {
    var state = JSON.parse(event.data);
    show(state);
    if (state.run !== own.run || state.assets !== Number(own.assets)) return reload();
    if (state.styles !== seen.styles) { seen.styles = state.styles; swapStyles(); }
    if (state.turn === seen.turn) return;
    seen.turn = state.turn;
    // Another edition is shown, but this page may be the same in it.
    fetch(location.pathname, { method: "HEAD" }).then(function (answer) {
      if (answer.headers.get("etag") !== own.page) reload();
    }).catch(function () {});
  }

  // A browser keeps but a few connections to one server: tabs that nobody sees hold none.
  var source = null;
  function listen() {
    if (source) source.close();
    source = d.visibilityState === "visible" ? new EventSource("/.postil/events") : null;
    if (source) source.onmessage = hear;
  }
  findPlace();
  listen();
  d.addEventListener("visibilitychange", listen);
})();
