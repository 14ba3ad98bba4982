// Comfort for a questionnaire that works without: saves while one answers, keeps what is not yet safe on this device, and
// sends it when the connection is back. Nothing here is needed to answer.
(() => {
  "use strict";
  const over = document.querySelector("[data-over]");
  if (over) {
    // finished or closed: nothing of it stays on this device
    try { localStorage.removeItem("trigpoint " + over.dataset.over); } catch { /* this browser keeps nothing */ }
  }
  const form = document.querySelector("form[data-draft]");
  if (!form) return;
  const saved = document.getElementById("saved");
  const done = document.getElementById("done");
  const place = "trigpoint " + form.dataset.draft;
  // what was chosen here and is not known to be safe: name to value
  let unsafe = {};
  let timer = 0;
  let underway = null;
  let leaving = false;

  const answers = () => Object.fromEntries([...new FormData(form)].filter(([name]) => name.startsWith("a-")));
  const say = text => { saved.textContent = text; };
  const isAnySo = () => Object.keys(unsafe).length > 0;
  const now = () => new Date().toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" });

  const keep = () => {
    try {
      if (isAnySo()) localStorage.setItem(place, JSON.stringify(unsafe));
      else localStorage.removeItem(place);
    } catch { /* this browser keeps nothing; the server still does */ }
  };

  const count = () => {
    const answered = [...form.querySelectorAll("[data-question]")].filter(one =>
      one.querySelector("input:checked") || one.querySelector("textarea")?.value.trim()).length;
    done.value = answered;
    const label = document.querySelector("label[for=done]");
    label.textContent = label.textContent.replace(/^\d+/, answered);
  };

  const uuid = () => {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = bytes[6] & 0x0f | 0x40;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    const hex = [...bytes].map(byte => byte.toString(16).padStart(2, "0")).join("");
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
  };

  const later = wait => {
    clearTimeout(timer);
    timer = setTimeout(save, wait);
  };

  const words = { saved: () => "\u2713 " + form.dataset.saved + ", " + now(), finished: () => form.dataset.elsewhere,
    closed: () => form.dataset.closed };

  // Sends the whole set once; what was chosen meanwhile stays marked as not yet safe.
  const send = async () => {
    const sent = { ...unsafe };
    const body = new URLSearchParams(answers());
    body.set("_csrf", form.elements._csrf.value);
    body.set("sending", uuid());
    let answer;
    try {
      answer = await fetch(form.dataset.draft, { method: "POST", body });
    } catch {
      say(form.dataset.kept);
      later(10000);
      return "unsent";
    }
    if (!answer.ok) {
      say(form.dataset.refused);
      return "refused";
    }
    const word = await answer.text();
    for (const [name, value] of Object.entries(sent)) {
      if (unsafe[name] === value) delete unsafe[name];
    }
    keep();
    say(words[word]());
    return word;
  };

  const save = async () => {
    clearTimeout(timer);
    if (underway) await underway;
    if (!isAnySo()) return "saved";
    underway = send();
    try {
      return await underway;
    } finally {
      underway = null;
    }
  };

  const valueOf = field => field.type === "checkbox" && !field.checked ? "" : field.value;
  const left = field => {
    const place = document.getElementById(field.id + "-left");
    if (place) place.textContent = field.value ? field.dataset.left.replace("#", field.maxLength - field.value.length) : "";
  };
  const changed = (field, wait) => {
    unsafe[field.name] = valueOf(field);
    keep();
    count();
    later(wait);
  };

  form.addEventListener("change", event => {
    if (event.target.name.startsWith("a-")) changed(event.target, 400);
  });
  // what is typed is kept here letter by letter, and sent in a pause
  form.addEventListener("input", event => {
    if (event.target.tagName !== "TEXTAREA") return;
    left(event.target);
    changed(event.target, 600);
  });

  // The form leaves only when what was chosen here is safe, so that a lost connection costs nothing.
  form.addEventListener("submit", async event => {
    if (leaving || (!isAnySo() && !underway && navigator.onLine)) return;
    event.preventDefault();
    const button = event.submitter;
    if (!navigator.onLine) {
      say(form.dataset.offline);
      saved.scrollIntoView({ block: "center" });
      return;
    }
    if (await save() === "unsent") {
      say(form.dataset.offline);
      saved.scrollIntoView({ block: "center" });
      return;
    }
    leaving = true;
    form.requestSubmit(button);
  });
  addEventListener("pageshow", () => { leaving = false; });
  addEventListener("online", () => later(0));

  try {
    unsafe = JSON.parse(localStorage.getItem(place) ?? "{}");
    for (const [name, value] of Object.entries(unsafe)) {
      const fields = [...form.elements].filter(one => one.name === name);
      const radio = fields.find(one => one.type === "radio" && one.value === value);
      if (radio) radio.checked = true;
      else if (fields[0]?.type === "checkbox") fields[0].checked = value !== "";
      else if (fields[0]?.tagName === "TEXTAREA") fields[0].value = value;
      else delete unsafe[name];
    }
  } catch {
    unsafe = {};
  }
  form.querySelectorAll("textarea").forEach(left);
  if (isAnySo()) {
    count();
    later(0);
  }
})();
