// Comfort for a page that works without: shows what is said of an explanation without loading the whole page again.
(() => {
  "use strict";
  const form = document.querySelector("form[data-explain]");
  if (!form || !window.fetch || !window.DOMParser) return;
  let underway = false;
  form.addEventListener("submit", async event => {
    event.preventDefault();
    if (underway) return;
    underway = true;
    try {
      const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)), credentials: "same-origin" });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const fresh = page.getElementById("seen");
      const heading = fresh && fresh.querySelector("#feedback");
      if (!answer.ok || !heading) { form.submit(); return; }
      document.getElementById("seen").replaceWith(document.adoptNode(fresh));
      for (const old of form.querySelectorAll(".why")) old.remove();
      for (const old of form.querySelectorAll("div.wrong")) old.classList.remove("wrong");
      form.elements.text.setAttribute("aria-invalid", "false");
      history.replaceState(null, "", answer.url);
      document.getElementById("feedback").focus();
    } catch {
      form.submit();
    } finally {
      underway = false;
    }
  });
})();
