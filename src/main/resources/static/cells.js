// In the cells the signal comes and goes. What is tapped is sealed on the device before it is sent, and stays there until
// the server has said that it has it. The key comes with the page and is never kept: without it, and so without being
// signed in, nothing on the device can be read. Every page works without this.
"use strict";

(() => {
  const PREFIX = "pop-cells:";
  const list = document.querySelector("[data-unsaved-visits]");
  if (list) {
    const visits = new Set(Object.keys(localStorageOrNothing()).filter((it) => it.startsWith(PREFIX) && !it.includes(":draft")).map((it) => it.split(":")[1]));
    for (const visit of visits) {
      const link = document.createElement("a");
      link.href = `/visits/${encodeURIComponent(visit)}`;
      link.className = "govuk-link";
      link.textContent = "Open the visit: it is sent from there";
      const line = document.createElement("p");
      line.append("Something from a visit is not yet saved. ", link);
      list.append(line);
    }
    list.hidden = visits.size === 0;
  }

  const form = document.querySelector("form[data-tap]");
  if (!form || !window.URLSearchParams) return;
  const visit = form.dataset.tap;
  const isNew = "new" in form.dataset;
  const box = document.querySelector("[data-unsaved]");
  const kept = new Map(); // said -> entry
  let onlyHere = false; // the device keeps nothing: the page has to stay open
  let sending = false;
  let wait = 5000;
  let timer;

  // ---- sealing
  const keyOf = window.crypto?.subtle
    ? crypto.subtle.importKey("raw", Uint8Array.from(atob(form.dataset.seal), (it) => it.charCodeAt(0)), "AES-GCM", false, ["encrypt", "decrypt"])
    : Promise.resolve(null);

  async function seal(value) {
    const key = await keyOf;
    if (!key) throw new Error("cannot seal");
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, new TextEncoder().encode(JSON.stringify(value)));
    return btoa(String.fromCharCode(...iv, ...new Uint8Array(sealed)));
  }

  async function open(text) {
    const key = await keyOf;
    const bytes = Uint8Array.from(atob(text), (it) => it.charCodeAt(0));
    const plain = await crypto.subtle.decrypt({ name: "AES-GCM", iv: bytes.slice(0, 12) }, key, bytes.slice(12));
    return JSON.parse(new TextDecoder().decode(plain));
  }

  async function write(name, value) {
    try {
      localStorage.setItem(`${PREFIX}${visit}:${name}`, await seal(value));
    } catch {
      onlyHere = true;
    }
  }

  async function read(name) {
    try {
      return await open(localStorage.getItem(`${PREFIX}${visit}:${name}`));
    } catch {
      return null;
    }
  }

  const remove = (name) => {
    try {
      localStorage.removeItem(`${PREFIX}${visit}:${name}`);
    } catch {
      // storage may be switched off
    }
  };

  function localStorageOrNothing() {
    try {
      return localStorage;
    } catch {
      return {};
    }
  }

  // ---- the form
  const field = (name) => form.elements.namedItem(name);
  const fields = (submitter) => [...new FormData(form, submitter).entries()].filter(([name]) => name !== "_csrf" && name !== "then");

  // an id that sorts by when it was made (UUID version 7)
  function newId() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    let now = Date.now();
    for (let at = 5; at >= 0; at--, now = Math.floor(now / 256)) bytes[at] = now % 256;
    bytes[6] = (bytes[6] & 0x0f) | 0x70;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    const hex = [...bytes].map((it) => it.toString(16).padStart(2, "0")).join("");
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
  }

  function fill(pairs) {
    const has = (name, value) => pairs.some(([n, v]) => n === name && v === value);
    for (const element of form.elements) {
      if (!element.name || element.name === "_csrf" || element.type === "submit") continue;
      if (element.type === "checkbox" || element.type === "radio") element.checked = has(element.name, element.value);
      else element.value = pairs.find(([name]) => name === element.name)?.[1] ?? "";
    }
  }

  function next() {
    form.reset();
    form.querySelectorAll("details").forEach((it) => (it.open = false));
    if (isNew) field("id").value = newId();
    field("said").value = newId();
    remove(draft());
  }

  const draft = () => `draft-${isNew ? "new" : field("id").value}`;
  let typing;
  form.addEventListener("input", () => {
    clearTimeout(typing);
    typing = setTimeout(() => write(draft(), fields()), 250);
  });

  // ---- sending
  form.addEventListener(
    "submit",
    async (event) => {
      const button = event.submitter;
      if (!button || button.name !== "outcome") return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (form.dataset.sent) return;
      form.dataset.sent = "yes";
      clearTimeout(typing);
      const entry = { said: field("said").value, fields: fields(button), what: button.textContent.trim().replace(/^Save: w/, "W").replace(/^Save: /, ""), madeAt: Date.now() };
      kept.set(entry.said, entry);
      await write(entry.said, entry);
      next();
      delete form.dataset.sent;
      await send([entry], true);
    },
    true,
  );

  async function send(entries, tapped) {
    if (sending && !tapped) return;
    sending = true;
    say(tapped ? "Saving…" : "Trying again…");
    let last;
    for (const entry of entries) {
      const answer = await post(entry);
      entry.state = answer.state;
      if (answer.state === "saved") {
        kept.delete(entry.said);
        remove(entry.said);
        last = answer;
        wait = 5000;
      } else if (answer.state === "no signal") {
        break;
      }
    }
    sending = false;
    if (last && tapped && kept.size === 0 && new URL(last.url).pathname !== location.pathname) {
      location.assign(last.url);
      return;
    }
    if (last) await show(last);
    say();
    clearTimeout(timer);
    if (kept.size) timer = setTimeout(() => send([...kept.values()], false), (wait = Math.min(wait * 2, 60000)));
  }

  async function post(entry) {
    const body = new URLSearchParams(entry.fields);
    body.set("madeAt", entry.madeAt);
    body.set("sentAt", Date.now());
    body.set("_csrf", field("_csrf").value);
    const stop = new AbortController();
    const patience = setTimeout(() => stop.abort(), 12000);
    try {
      const response = await fetch(form.getAttribute("action"), { method: "POST", body, signal: stop.signal, cache: "no-store" });
      const html = await response.text();
      const path = new URL(response.url).pathname;
      if (response.ok && /^\/(visits|approaches)\//.test(path)) return { state: "saved", url: response.url, html };
      if ([400, 409, 422].includes(response.status)) return { state: "look" };
      if (response.status === 404) return { state: "shut" };
      if (response.status === 401 || response.status === 403 || response.ok) return { state: "signed out" };
      return { state: "no signal" };
    } catch {
      return { state: "no signal" };
    } finally {
      clearTimeout(patience);
    }
  }

  // takes over from the page that came back what changed on this one
  async function show(answer) {
    let html = answer.html;
    if (new URL(answer.url).pathname !== location.pathname) {
      try {
        html = await (await fetch(location.pathname, { cache: "no-store" })).text();
      } catch {
        return;
      }
    }
    const fresh = new DOMParser().parseFromString(html, "text/html");
    for (const part of [".pop-tap__count", "[data-so-far]", "[data-saved]"]) {
      const here = document.querySelector(part);
      const there = fresh.querySelector(part);
      if (here && there) here.replaceWith(there);
    }
  }

  const WORDS = {
    "no signal": "No signal. It is kept on this device and sent as soon as there is one.",
    "signed out": "You are signed out. It is kept on this device: sign in again and open this visit.",
    look: "Something in it cannot be taken.",
    shut: "You may not write in this visit any more. It is kept on this device, sealed: a mentor of the team who opens this visit here sends it. Tell your lead.",
  };

  function say(doing) {
    box.hidden = kept.size === 0;
    if (box.hidden) return;
    box.replaceChildren();
    const title = document.createElement("p");
    title.className = "pop-unsaved__title";
    title.textContent = doing ?? (kept.size === 1 ? "1 not yet saved" : `${kept.size} not yet saved`);
    title.setAttribute("role", "status");
    box.append(title);
    if (doing) return;
    const lines = document.createElement("ul");
    for (const entry of kept.values()) {
      const line = document.createElement("li");
      const at = new Date(entry.madeAt).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
      line.append(`${at} ${entry.what}. ${WORDS[entry.state] ?? ""} `);
      if (entry.state === "look") line.append(button("Put it right", () => reopen(entry)));
      lines.append(line);
    }
    box.append(lines);
    if (onlyHere) box.append("This device keeps nothing: leave this page open until it is saved. ");
    box.append(button("Try now", () => send([...kept.values()], false)));
  }

  function button(text, does) {
    const it = document.createElement("button");
    it.type = "button";
    it.className = "govuk-button govuk-button--secondary";
    it.textContent = text;
    it.addEventListener("click", does);
    return it;
  }

  function reopen(entry) {
    fill(entry.fields);
    field("said").value = newId();
    document.getElementById("wanted")?.setAttribute("open", "");
    kept.delete(entry.said);
    remove(entry.said);
    say();
    form.scrollIntoView();
  }

  // ---- who is open then
  async function needs() {
    const place = form.querySelector("[data-needs]");
    const asked = new URLSearchParams({ out: field("out").value, outAt: field("outAt").value });
    try {
      const response = await fetch(`/visits/needs?${asked}`, { cache: "no-store" });
      if (!response.ok) return;
      const ticked = fields();
      const fresh = new DOMParser().parseFromString(await response.text(), "text/html");
      place.replaceChildren(...fresh.body.childNodes);
      fill(ticked);
    } catch {
      // no signal: the list stays as it was, with its hour above it
    }
  }
  for (const name of ["out", "outAt"]) field(name)?.addEventListener("change", needs);

  // ---- what was left from before
  (async () => {
    const names = Object.keys(localStorageOrNothing()).filter((it) => it.startsWith(`${PREFIX}${visit}:`)).map((it) => it.slice(PREFIX.length + visit.length + 1));
    for (const name of names.filter((it) => !it.startsWith("draft"))) {
      const entry = await read(name);
      if (entry) kept.set(entry.said, entry);
    }
    const begun = await read(draft());
    if (begun && !document.querySelector(".govuk-error-summary")) {
      fill(begun);
      const anything = begun.some(([name, value]) => value && !["id", "said"].includes(name));
      if (anything) document.getElementById("wanted")?.setAttribute("open", "");
    }
    if (kept.size) await send([...kept.values()], false);
  })();
  window.addEventListener("online", () => kept.size && send([...kept.values()], false));
  window.addEventListener("beforeunload", (event) => {
    if (onlyHere && kept.size) event.preventDefault();
  });
})();
