// Looks how far a report is, and shows the page anew when it is there.
(() => {
  const making = document.getElementById("making");
  const made = document.getElementById("made");
  if (!making || !made) return;
  const look = async () => {
    try {
      const answer = await fetch(making.dataset.state, { cache: "no-store" });
      if (!answer.ok) return location.reload();
      const state = await answer.json();
      made.value = state.step;
      if (state.step === 0 || state.step > state.steps) return location.reload();
    } catch {
      // no connection: it is tried again
    }
    setTimeout(look, 700);
  };
  setTimeout(look, 700);
})();
