// Passkeys in the browser: hands the options of a form to the device, and the answer of the device to the form.
//
// A form with data-passkey ("create" or "get") carries the options in data-options and sends the answer in its field "answer". A form
// with data-passkey-offer begins a login; where the browser can offer passkeys in the mail field, it is sent in the background the first
// time that field is used, and the form in the answer is filled in. What cannot be done is said by the element data-passkey-trouble.
(() => {
  "use strict";

  const bytes = (text) => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (character) => character.charCodeAt(0));
  const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
  const listed = (credentials) => (credentials ?? []).map((credential) => ({ ...credential, id: bytes(credential.id) }));

  /** The options as the browser wants them: bytes instead of text. */
  const read = (form) => {
    const { publicKey } = JSON.parse(form.dataset.options);
    publicKey.challenge = bytes(publicKey.challenge);
    if (publicKey.user) publicKey.user.id = bytes(publicKey.user.id);
    for (const list of ["allowCredentials", "excludeCredentials"]) {
      if (publicKey[list]) publicKey[list] = listed(publicKey[list]);
    }
    return publicKey;
  };

  /** The answer of the device as text. */
  const written = (credential) => {
    const response = {};
    for (const part of ["attestationObject", "authenticatorData", "clientDataJSON", "signature", "userHandle"]) {
      if (credential.response[part]) response[part] = text(credential.response[part]);
    }
    return JSON.stringify({ id: credential.id, rawId: text(credential.rawId), type: credential.type, response, extensions: {} });
  };

  /** Sends the form with the answer; anything the listeners do is behind us. */
  const send = (form, credential) => {
    form.elements.answer.value = written(credential);
    HTMLFormElement.prototype.submit.call(form);
  };

  const ask = async (form) => {
    const trouble = form.querySelector("[data-passkey-trouble]");
    trouble.hidden = true;
    try {
      const publicKey = read(form);
      const credential =
        form.dataset.passkey === "create" ? await navigator.credentials.create({ publicKey }) : await navigator.credentials.get({ publicKey });
      send(form, credential);
    } catch {
      // Cancelled, too late, or no such device: the browser does not say which, and what to do is the same.
      trouble.hidden = false;
    }
  };

  const offer = async (form) => {
    if (!(await window.PublicKeyCredential?.isConditionalMediationAvailable?.())) return;
    try {
      const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)) });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const filled = document.importNode(page.querySelector("form[data-passkey=get]"), true);
      const credential = await navigator.credentials.get({ publicKey: read(filled), mediation: "conditional" });
      filled.hidden = true;
      document.body.append(filled);
      send(filled, credential);
    } catch {
      // The password and the button are still there.
    }
  };

  for (const form of document.querySelectorAll("form[data-passkey]")) {
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      ask(form);
    });
    ask(form);
  }
  for (const form of document.querySelectorAll("form[data-passkey-offer]")) {
    const field = document.querySelector("input[autocomplete~=webauthn]");
    field?.addEventListener("focus", () => offer(form), { once: true });
  }
})();
