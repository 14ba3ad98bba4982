// Comfort for a questionnaire that works without: saves while one answers, keeps what cannot be sent on this device, and
// sends it when the connection is back. Nothing here is needed to answer.
(() => {
  "use strict";
  const form = document.querySelector("form[data-draft]");
  if (!form) return;
  const saved = document.getElementById("saved");
  const done = document.getElementById("done");
  const questions = new Set([...form.querySelectorAll("input[type=radio]")].map(input => input.name));
  const place = "trigpoint " + form.dataset.draft;
  let timer = 0;
  let sending = false;
  let again = false;

  const answers = () => Object.fromEntries([...new FormData(form)].filter(([name]) => name.startsWith("a-")));

  const restore = kept => {
    for (const [name, value] of Object.entries(kept)) {
      const input = [...form.querySelectorAll("input[type=radio]")].find(one => one.name === name && one.value === value);
      if (input) input.checked = true;
    }
  };

  const count = () => {
    const now = Object.keys(answers()).length;
    done.value = now;
    const label = document.querySelector("label[for=done]");
    label.textContent = label.textContent.replace(/^\d+/, now);
  };

  const clock = () => new Date().toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });

  const say = text => { saved.textContent = text; };

  const send = async () => {
    if (sending) { again = true; return; }
    sending = true;
    const body = new URLSearchParams(answers());
    body.set("_csrf", form.elements._csrf.value);
    body.set("sending", crypto.randomUUID ? crypto.randomUUID() : uuid());
    try {
      const answer = await fetch(form.dataset.draft, { method: "POST", body, keepalive: true });
      if (!answer.ok) throw new Error("not taken");
      const word = await answer.text();
      localStorage.removeItem(place);
      say(word === "saved" ? "\u2713 " + form.dataset.saved + ", " + clock() : form.dataset.elsewhere);
    } catch {
      localStorage.setItem(place, JSON.stringify(answers()));
      say(form.dataset.kept);
      timer = setTimeout(send, 10000);
    } finally {
      sending = false;
      if (again) { again = false; send(); }
    }
  };

  const uuid = () => {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = bytes[6] & 0x0f | 0x40;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    const hex = [...bytes].map(byte => byte.toString(16).padStart(2, "0")).join("");
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
  };

  form.addEventListener("change", () => {
    count();
    localStorage.setItem(place, JSON.stringify(answers()));
    clearTimeout(timer);
    timer = setTimeout(send, 400);
  });
  form.addEventListener("submit", () => { clearTimeout(timer); localStorage.removeItem(place); });
  addEventListener("online", send);

  try {
    const kept = localStorage.getItem(place);
    if (kept) { restore(JSON.parse(kept)); count(); send(); }
  } catch {
    localStorage.removeItem(place);
  }
})();
