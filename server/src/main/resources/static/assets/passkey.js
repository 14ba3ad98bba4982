// Asks a device for a passkey, and sends what it says with the form. Without scripts the form stays hidden.
(() => {
  if (!window.PublicKeyCredential || !navigator.credentials) return;
  const bytes = (text) =>
    Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));
  const text = (buffer) =>
    btoa(String.fromCharCode(...new Uint8Array(buffer)))
      .replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  const known = (form) =>
    form.dataset.allow.split(" ").filter((id) => id !== "").map((id) => ({ type: "public-key", id: bytes(id) }));

  const get = async (form) => {
    const made = await navigator.credentials.get({
      publicKey: {
        challenge: bytes(form.dataset.challenge),
        rpId: form.dataset.host,
        allowCredentials: known(form),
        userVerification: "required",
        timeout: 240000,
      },
    });
    const { clientDataJSON, authenticatorData, signature, userHandle } = made.response;
    return said(made, {
      clientDataJSON: text(clientDataJSON),
      authenticatorData: text(authenticatorData),
      signature: text(signature),
      ...(userHandle && { userHandle: text(userHandle) }),
    });
  };

  const create = async (form) => {
    const made = await navigator.credentials.create({
      publicKey: {
        challenge: bytes(form.dataset.challenge),
        rp: { id: form.dataset.host, name: "Trigpoint" },
        user: { id: bytes(form.dataset.handle), name: form.dataset.name, displayName: form.dataset.name },
        pubKeyCredParams: [-7, -8, -257].map((alg) => ({ type: "public-key", alg })),
        excludeCredentials: known(form),
        authenticatorSelection: { residentKey: "required", requireResidentKey: true, userVerification: "required" },
        attestation: "none",
        timeout: 240000,
      },
    });
    const { clientDataJSON, attestationObject } = made.response;
    return said(made, { clientDataJSON: text(clientDataJSON), attestationObject: text(attestationObject) });
  };

  const said = (made, response) =>
    JSON.stringify({ id: made.id, rawId: text(made.rawId), type: made.type, clientExtensionResults: {}, response });

  for (const form of document.querySelectorAll("form[data-passkey]")) {
    form.hidden = false;
    form.addEventListener("submit", async (event) => {
      if (form.elements.answer.value !== "") return;
      event.preventDefault();
      const why = form.querySelector(".why[role=alert]");
      why.textContent = "";
      const name = form.elements.namedItem("name");
      if (name && name.value.trim() === "") return form.submit();
      try {
        form.elements.answer.value = await (form.dataset.passkey === "get" ? get(form) : create(form));
        form.submit();
      } catch {
        why.textContent = form.dataset.trouble;
      }
    });
  }
})();
