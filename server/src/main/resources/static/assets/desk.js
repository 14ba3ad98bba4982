// Comfort for the pages from two files to a report: without this they all work.
"use strict";

(() => {
  const told = document.getElementById("told");
  const tell = (words) => { if (told && told.textContent !== words) told.textContent = words; };

  // Dropping a file on its field.
  for (const field of document.querySelectorAll(".drop")) {
    const input = field.querySelector("input[type=file]");
    const over = (on) => (event) => { event.preventDefault(); field.classList.toggle("over", on); };
    field.addEventListener("dragover", over(true));
    field.addEventListener("dragleave", over(false));
    field.addEventListener("drop", (event) => {
      over(false)(event);
      const files = event.dataTransfer ? event.dataTransfer.files : [];
      if (files.length === 0) return;
      const taken = new DataTransfer();
      for (const file of input.multiple ? files : [files[0]]) taken.items.add(file);
      input.files = taken.files;
      input.dispatchEvent(new Event("change", { bubbles: true }));
      input.focus();
    });
  }

  // Sending files with a bar that says how far they are; what was chosen stays chosen if something is wrong.
  const form = document.querySelector(".desk-form");
  if (form) form.addEventListener("submit", (event) => {
    event.preventDefault();
    const largest = Number(form.dataset.largest);
    for (const input of form.querySelectorAll("input[type=file]")) {
      const large = [...input.files].some((file) => file.size > largest);
      input.setCustomValidity(large ? form.dataset.tooLarge : "");
      if (!input.reportValidity()) { input.setCustomValidity(""); return; }
    }
    const box = form.querySelector(".sending");
    const bar = form.querySelector("progress");
    const label = form.querySelector(".sending-what");
    const button = form.querySelector("button[type=submit]");
    const say = (words) => { if (label.textContent !== words) { label.textContent = words; tell(words); } };
    const request = new XMLHttpRequest();
    request.open("POST", form.action);
    box.hidden = false;
    button.disabled = true;
    say(form.dataset.sending);
    request.upload.addEventListener("progress", (sent) => {
      if (sent.lengthComputable) bar.value = 100 * sent.loaded / sent.total;
    });
    request.upload.addEventListener("load", () => { bar.removeAttribute("value"); say(form.dataset.reading); });
    const ended = () => { box.hidden = true; button.disabled = false; bar.value = 0; };
    const wrong = (box) => {
      const place = document.getElementById("faults");
      place.replaceChildren(box);
      box.focus();
    };
    request.addEventListener("load", () => {
      if (request.status === 200) { location.assign(request.responseURL); return; }
      ended();
      const page = new DOMParser().parseFromString(request.responseText, "text/html");
      const faults = page.querySelector(".faults-box");
      if (faults) { wrong(document.adoptNode(faults)); return; }
      const card = document.createElement("div");
      card.className = "card faults-box";
      card.tabIndex = -1;
      card.setAttribute("role", "alert");
      for (const part of page.querySelectorAll("h1, main p")) {
        const line = document.createElement("p");
        line.textContent = part.textContent;
        card.append(line);
      }
      wrong(card);
    });
    request.addEventListener("error", () => {
      ended();
      const card = document.createElement("p");
      card.className = "card faults-box";
      card.tabIndex = -1;
      card.textContent = form.dataset.lost;
      wrong(card);
    });
    request.send(new FormData(form));
  });

  // Looking how far the report is, and showing it when it is there.
  const working = document.getElementById("working");
  if (working) {
    const bar = document.getElementById("made");
    const look = async () => {
      try {
        const answer = await fetch(working.dataset.state, { headers: { Accept: "application/json" } });
        if (!answer.ok) { location.reload(); return; }
        const state = await answer.json();
        if (state.stage !== "WORKING") { location.reload(); return; }
        const steps = [...working.querySelectorAll("[data-step]")];
        const at = steps.findIndex((step) => step.dataset.step === state.step);
        steps.forEach((step, i) => {
          step.toggleAttribute("aria-current", false);
          const mark = step.querySelector("strong");
          if (i !== at) { if (mark) mark.remove(); return; }
          step.setAttribute("aria-current", "step");
          if (!mark) {
            const now = document.createElement("strong");
            now.textContent = " " + step.dataset.now;
            step.append(now);
            tell(step.textContent);
          }
        });
        if (at >= 0) bar.value = at;
      } catch {
        // The connection is away for a moment; we look again.
      }
      setTimeout(look, 600);
    };
    setTimeout(look, 400);
  }
})();
