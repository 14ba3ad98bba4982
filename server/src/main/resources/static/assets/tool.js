// Comfort for a tool, which works without: what is typed shows on what is folded, and all parts open at once.
(() => {
  "use strict";
  const form = document.querySelector("form[data-tool]");
  if (!form) return;
  const longest = 90;
  const parts = [...form.querySelectorAll("details.part")];

  const stands = field => (field.type !== "radio" || field.checked) && field.value !== (field.dataset.usual ?? "");
  const tell = folded => {
    const all = [...folded.querySelectorAll("input, textarea")].filter(stands)
      .map(field => field.value.trim().replace(/\s+/g, " ")).filter(text => text !== "").join(" · ");
    folded.querySelector(":scope > summary > .glance").textContent = all.length <= longest ? all : all.slice(0, longest).trim() + "…";
  };
  form.addEventListener("input", event => {
    for (let folded = event.target.closest("details"); folded; folded = folded.parentElement.closest("details")) tell(folded);
  });
  // A browser may bring back what was typed.
  window.addEventListener("pageshow", () => form.querySelectorAll("details.part, details.line").forEach(tell));

  const button = document.getElementById("unfold");
  const words = [button.textContent, button.dataset.fold];
  const isFolded = () => parts.some(part => !part.open);
  const name = () => { button.textContent = words[isFolded() ? 0 : 1]; };
  button.addEventListener("click", () => {
    const open = isFolded();
    parts.forEach(part => { part.open = open; });
    name();
  });
  parts.forEach(part => part.addEventListener("toggle", name));
  button.hidden = parts.length < 2;
  name();
})();
