// Shows answers and the conversation, and tells the learning platform (SCORM 1.2) how far one is. No score is told.
(function () {
  "use strict";
  var LOOKS = 40;
  var BETWEEN_LOOKS = 250;
  var BEFORE_TRYING_AGAIN = 20000;
  var LONGEST_STATE = 4096;
  var NO_PLATFORM = "No learning platform was found. You can read and try everything; nothing is saved.";
  var REVIEW = "The learning platform opened this module to look at. You can read and try everything; nothing is saved.";
  var COMPLETED = "This module is completed, and the learning platform has been told. You can go on reading.";
  var BACK = "Your answers from last time are here.";

  var api = null; // between LMSInitialize and LMSFinish, and at no other time
  var recording = false;
  var status = null; // the last that the platform took
  var began = 0;
  var later = 0;
  var refusal = ""; // what the platform said when it last refused something
  var state = { answers: {}, path: [], said: [], ended: false };

  function each(list, act) { Array.prototype.forEach.call(list, act); }
  function all(list, holds) { return Array.prototype.every.call(list, holds); }
  function questions() { return document.querySelectorAll(".question"); }
  function node(id) {
    return Array.prototype.filter.call(document.querySelectorAll(".node"), function (one) { return one.dataset.node === id; })[0];
  }
  function practice() { return document.getElementById("practice"); }

  function note(text, kind) {
    var place = document.getElementById("saving");
    if (place.textContent !== text) { place.textContent = text; }
    place.classList.toggle("fault", kind === "fault");
  }

  function isFault() { return document.getElementById("saving").classList.contains("fault"); }

  // ---- the platform

  // What opened or holds this page may be of another origin, which one must not look into, and may hold an element of that name.
  function apiOf(place) {
    try {
      return place.API && place.API.LMSInitialize ? place.API : null;
    } catch (otherOrigin) { return null; }
  }

  // The windows around this one come first, from the inside out; then those that opened one of them.
  function findApi() {
    var open = [window];
    var seen = [];
    while (open.length > 0 && seen.length < 30) {
      var here = open.shift();
      if (seen.indexOf(here) < 0) {
        seen.push(here);
        var found = apiOf(here);
        if (found) { return found; }
        if (here.opener) { open.push(here.opener); }
        if (here.parent) { open.unshift(here.parent); }
      }
    }
    return null;
  }

  // null where the platform failed to answer at all.
  function call(name, first, second) {
    try {
      var answer = second === undefined ? api[name](first) : api[name](first, second);
      return answer === null || answer === undefined ? "" : String(answer);
    } catch (failed) { return null; }
  }

  function get(name) { return call("LMSGetValue", name); }

  // Whether the platform took it. Some say nothing instead of "true"; then their last error tells.
  function did(answer) {
    if (answer === "true") { return true; }
    var code = answer === null ? null : lastError();
    if (answer === "" && code === "0") { return true; }
    var said = code === null || code === "0" ? "" : call("LMSGetErrorString", code);
    refusal = said ? " It says: " + said.replace(/\.$/, "") + "." : "";
    return false;
  }

  function lastError() {
    try { return String(api.LMSGetLastError()); } catch (failed) { return null; }
  }

  function set(name, value) { return did(call("LMSSetValue", name, value)); }

  function connect() {
    api = findApi();
    if (!api) { return false; }
    if (!did(call("LMSInitialize", ""))) {
      note("The learning platform did not open this module for saving." + refusal +
        " You can read and try everything; nothing is saved. To save, leave it and open it on the platform again.");
      api = null;
      return true;
    }
    began = Date.now();
    var mode = get("cmi.core.lesson_mode");
    recording = mode !== "browse" && mode !== "review";
    status = get("cmi.core.lesson_status");
    var wasHere = restore(get("cmi.suspend_data"));
    if (!recording) {
      note(REVIEW);
      return true;
    }
    // What is completed stays so, whatever one does on a later visit.
    if (status === "" || status === "not attempted" || status === "browsed") { tellStatus("incomplete"); }
    if (wasHere) { note(BACK); }
    save();
    return true;
  }

  function look(left) {
    if (connect()) { return; }
    if (left === 0) {
      note(NO_PLATFORM);
    } else {
      window.setTimeout(function () { look(left - 1); }, BETWEEN_LOOKS);
    }
  }

  function isCompleted() { return status === "completed" || status === "passed"; }

  function tellStatus(value) {
    if (status === value || isCompleted()) { return true; }
    if (!set("cmi.core.lesson_status", value)) { return false; }
    status = value;
    return true;
  }

  function two(number) { return (number < 10 ? "0" : "") + number; }

  // HHHH:MM:SS, of this visit alone; the platform adds visits up.
  function time() {
    var seconds = Math.min(Math.max(0, Math.floor((Date.now() - began) / 1000)), 9999 * 3600);
    return two(Math.floor(seconds / 3600)) + ":" + two(Math.floor(seconds / 60) % 60) + ":" + two(seconds % 60);
  }

  function kept() {
    var text = JSON.stringify(state);
    return text.length <= LONGEST_STATE ? text : JSON.stringify({ answers: state.answers, path: [], said: [], ended: state.ended });
  }

  // Time and the way of leaving are told each time: on a phone a page is often gone without having been left.
  function tellAll() {
    var took = set("cmi.core.session_time", time());
    took = set("cmi.core.exit", "suspend") && took;
    if (!recording) { return took; }
    took = set("cmi.suspend_data", kept()) && took;
    took = set("cmi.core.lesson_location", state.path[state.path.length - 1] || "") && took;
    return (!isDone() || tellStatus("completed")) && took;
  }

  function save() {
    window.clearTimeout(later);
    if (!api) { return; }
    if (tellAll() && did(call("LMSCommit", ""))) {
      if (recording && isCompleted()) { note(COMPLETED); } else if (isFault()) { note("Saved."); }
      return;
    }
    note("The learning platform did not save this." + refusal + " Please keep this page open: it is tried again by itself.", "fault");
    later = window.setTimeout(save, BEFORE_TRYING_AGAIN);
  }

  // Once, and for good: after LMSFinish nothing may be called. LMSFinish keeps what was told; browsers refuse most platforms an
  // LMSCommit from a page that is going, and all but the time was committed when it was done.
  function leave() {
    window.clearTimeout(later);
    if (!api) { return; }
    tellAll();
    call("LMSFinish", "");
    api = null;
  }

  // ---- the page

  function start() {
    each(document.querySelectorAll(".question input"), function (input) { input.addEventListener("change", answered); });
    each(document.querySelectorAll("#gate input"), function (input) { input.addEventListener("change", gateAnswered); });
    each(document.querySelectorAll("[data-next]"), function (button) { button.addEventListener("click", chosen); });
    document.getElementById("again").addEventListener("click", again);
    draw();
    look(LOOKS);
    window.addEventListener("pagehide", leave);
    // A page that the browser kept comes back as it was, but its session is over.
    window.addEventListener("pageshow", function (event) { if (event.persisted) { look(LOOKS); } });
    document.addEventListener("visibilitychange", function () { if (document.visibilityState === "hidden") { save(); } });
  }

  // What was kept may be of another version of the module: only what still fits is taken. What one did before the platform was found
  // stands above what it kept.
  function restore(text) {
    var before = null;
    try { before = JSON.parse(text); } catch (nothingKept) { /* a first visit */ }
    if (!before || typeof before !== "object") { return false; }
    var answers = before.answers || {};
    each(questions(), function (field) {
      var name = field.dataset.question;
      var given = Array.isArray(answers[name]) ? answers[name].map(Number) : [];
      given = given.filter(function (value) { return field.querySelector('input[value="' + Number(value) + '"]') !== null; });
      if (given.length > 0 && !state.answers[name]) { state.answers[name] = given; }
    });
    if (state.path.length < 2) {
      state.path = Array.isArray(before.path) ? before.path.map(String) : [];
      state.said = Array.isArray(before.said) ? before.said.map(Number) : [];
    }
    state.ended = state.ended || before.ended === true;
    draw();
    return Object.keys(state.answers).length > 0 || state.path.length > 1;
  }

  function draw() {
    each(questions(), function (field) {
      var given = state.answers[field.dataset.question] || [];
      each(field.querySelectorAll("input"), function (input) { input.checked = given.indexOf(Number(input.value)) >= 0; });
      explain(field);
    });
    var path = state.path;
    var said = state.said;
    clear();
    show(practice().dataset.start);
    for (var i = 1; i < path.length && path[0] === state.path[0]; i++) {
      var choices = choicesOf(node(state.path[i - 1]));
      var taken = leadsTo(choices[said[i - 1]], path[i]) ? said[i - 1] : choices.findIndex(function (one) { return leadsTo(one, path[i]); });
      if (taken < 0) { return; }
      take(choices[taken]);
    }
  }

  function choicesOf(turn) { return Array.prototype.slice.call(turn.querySelectorAll("[data-next]")); }
  function leadsTo(button, id) { return button !== undefined && button.dataset.next === id; }

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
      var reason = option.querySelector(".why");
      reason.hidden = !(option.querySelector("input").checked && reason.textContent);
    });
    document.getElementById("sheet").hidden = event.target.value !== "open";
  }

  // A node is moved behind what was said last, so that the conversation reads from top to bottom.
  function show(id) {
    var next = node(id);
    var before = node(state.path[state.path.length - 1]);
    if (before) { before.after(next); }
    state.path.push(id);
    next.hidden = false;
    if (next.querySelector(".ending")) { state.ended = true; }
  }

  function take(button) {
    var choices = choicesOf(button.closest(".node"));
    choices.forEach(function (one) {
      if (one === button) { one.setAttribute("aria-pressed", "true"); }
      one.disabled = true;
      one.parentNode.querySelector(".why").hidden = one !== button;
    });
    state.said.push(choices.indexOf(button));
    show(button.dataset.next);
  }

  function chosen(event) {
    take(event.currentTarget);
    node(event.currentTarget.dataset.next).querySelector("blockquote").focus();
    save();
  }

  function clear() {
    each(document.querySelectorAll(".node"), function (one) { one.hidden = true; });
    each(document.querySelectorAll("[data-next]"), function (button) {
      button.removeAttribute("aria-pressed");
      button.disabled = false;
      button.parentNode.querySelector(".why").hidden = true;
    });
    state.path = [];
    state.said = [];
  }

  function again() {
    clear();
    show(practice().dataset.start);
    node(state.path[0]).querySelector("blockquote").focus();
    save();
  }

  function isDone() {
    return state.ended && all(questions(), function (field) {
      return (state.answers[field.dataset.question] || []).length > 0;
    });
  }

  start();
})();
