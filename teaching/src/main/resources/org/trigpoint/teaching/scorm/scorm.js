// Shows answers and the conversation, and tells the learning platform (SCORM 1.2) how far one is. No score is told.
(function () {
  "use strict";
  var api = findApi(window) || (window.opener ? findApi(window.opener) : null);
  var state = { answers: {}, path: [], ended: false };
  var began = Date.now();
  var finished = false;

  function findApi(from) {
    var here = from;
    for (var i = 0; i < 10; i++) {
      try {
        if (here.API) { return here.API; }
      } catch (notOurs) { return null; }
      if (here.parent === here) { return null; }
      here = here.parent;
    }
    return null;
  }

  function get(name) { return api ? String(api.LMSGetValue(name) || "") : ""; }
  function set(name, value) { if (api) { api.LMSSetValue(name, value); } }
  function each(list, act) { Array.prototype.forEach.call(list, act); }

  function start() {
    var saving = document.getElementById("saving");
    if (!api || String(api.LMSInitialize("")) !== "true") {
      api = null;
      saving.textContent = "No learning platform was found. You can read and try everything; nothing is saved.";
    }
    restore(get("cmi.suspend_data"));
    var status = get("cmi.core.lesson_status");
    if (api && status !== "completed" && status !== "passed") { set("cmi.core.lesson_status", "incomplete"); }
    each(document.querySelectorAll(".question input"), function (input) { input.addEventListener("change", answered); });
    each(document.querySelectorAll("#gate input"), function (input) { input.addEventListener("change", gateAnswered); });
    each(document.querySelectorAll("[data-next]"), function (button) { button.addEventListener("click", chosen); });
    document.getElementById("again").addEventListener("click", again);
    if (api) { api.LMSCommit(""); }
    window.addEventListener("pagehide", finish);
    window.addEventListener("beforeunload", finish);
  }

  function restore(text) {
    try {
      var kept = JSON.parse(text);
      state = { answers: kept.answers || {}, path: kept.path || [], ended: kept.ended === true };
    } catch (nothingKept) { /* a first visit */ }
    Object.keys(state.answers).forEach(function (question) {
      state.answers[question].forEach(function (value) {
        var input = document.querySelector('.question input[name="' + question + '"][value="' + value + '"]');
        if (input) { input.checked = true; }
      });
      var field = document.querySelector('[data-question="' + question + '"]');
      if (field) { explain(field); }
    });
    var practice = document.getElementById("practice");
    var path = state.path.length ? state.path : [practice.dataset.start];
    state.path = [];
    path.forEach(show);
  }

  function explain(field) {
    each(field.querySelectorAll(".option"), function (option) {
      option.querySelector(".why").hidden = !option.querySelector("input").checked;
    });
  }

  function answered(event) {
    var field = event.target.closest(".question");
    explain(field);
    state.answers[field.dataset.question] = Array.prototype.map.call(
      field.querySelectorAll("input:checked"), function (input) { return Number(input.value); });
    save();
  }

  function gateAnswered(event) {
    each(document.querySelectorAll("#gate .option"), function (option) {
      var why = option.querySelector(".why");
      why.hidden = !(option.querySelector("input").checked && why.textContent);
    });
    document.getElementById("sheet").hidden = event.target.value !== "open";
  }

  function node(id) { return document.querySelector('[data-node="' + id + '"]'); }

  // A node is moved behind what was said last, so that the conversation reads from top to bottom.
  function show(id) {
    var next = node(id);
    if (!next) { return; }
    var before = state.path.length ? node(state.path[state.path.length - 1]) : null;
    if (before) {
      mark(before, id);
      before.after(next);
    }
    state.path.push(id);
    next.hidden = false;
    if (next.querySelector(".ending")) { state.ended = true; }
  }

  function mark(turn, next) {
    var taken = false;
    each(turn.querySelectorAll("[data-next]"), function (button) {
      var pressed = button.getAttribute("aria-pressed") === "true";
      var its = pressed || (!taken && button.dataset.next === next && !turn.querySelector('[aria-pressed="true"]'));
      if (its) { button.setAttribute("aria-pressed", "true"); taken = true; }
      button.disabled = true;
      button.parentNode.querySelector(".why").hidden = !its;
    });
  }

  function chosen(event) {
    event.target.setAttribute("aria-pressed", "true");
    show(event.target.dataset.next);
    node(event.target.dataset.next).querySelector("blockquote").focus();
    save();
  }

  function again() {
    each(document.querySelectorAll(".node"), function (one) {
      one.hidden = true;
      each(one.querySelectorAll("[data-next]"), function (button) {
        button.removeAttribute("aria-pressed");
        button.disabled = false;
        button.parentNode.querySelector(".why").hidden = true;
      });
    });
    state.path = [];
    show(document.getElementById("practice").dataset.start);
    save();
  }

  function isDone() {
    return state.ended && Array.prototype.every.call(document.querySelectorAll(".question"), function (field) {
      var given = state.answers[field.dataset.question];
      return given && given.length > 0;
    });
  }

  function save() {
    if (!api) { return; }
    set("cmi.suspend_data", JSON.stringify(state));
    set("cmi.core.lesson_location", state.path[state.path.length - 1] || "");
    if (isDone()) { set("cmi.core.lesson_status", "completed"); }
    api.LMSCommit("");
  }

  function two(number) { return (number < 10 ? "0" : "") + number; }

  function finish() {
    if (!api || finished) { return; }
    finished = true;
    var seconds = Math.floor((Date.now() - began) / 1000);
    set("cmi.core.session_time",
      two(Math.min(9999, Math.floor(seconds / 3600))) + ":" + two(Math.floor(seconds / 60) % 60) + ":" + two(seconds % 60));
    set("cmi.core.exit", isDone() ? "" : "suspend");
    api.LMSCommit("");
    api.LMSFinish("");
  }

  start();
})();
