// Only adds: the duty screen looks again by itself, at once when something has changed and every half minute anyway.
"use strict";

const list = document.querySelector("[data-duty]");
const said = document.querySelector("[data-duty-said]");
const asOf = document.querySelector("[data-duty-at]");
const title = document.title;
let looking = false;
let again = false;
let waiting = unanswered(list);
let lostSince = false;

function unanswered(inside) {
  return Number(inside.querySelector("[data-unanswered]")?.dataset.unanswered ?? 0);
}

async function look() {
  if (looking) {
    again = true;
    return;
  }
  looking = true;
  again = false;
  try {
    const answer = await fetch(list.dataset.duty, { cache: "no-store", redirect: "manual", signal: AbortSignal.timeout(10000) });
    if (answer.ok) show(await answer.text());
    else lost(answer.type === "opaqueredirect" || answer.status === 401 ? "You are signed out." : "");
  } catch {
    lost("");
  } finally {
    looking = false;
    if (again) look();
  }
}

function show(html) {
  // what is being pressed is not taken away from under the finger
  if (list.querySelector("form[data-sent]")) return;
  const fresh = new DOMParser().parseFromString(html, "text/html").body;
  const at = document.activeElement?.closest("[data-duty] a, [data-duty] form");
  const key = at?.getAttribute("href") ?? at?.getAttribute("action");
  const now = unanswered(fresh);
  const time = fresh.querySelector("[data-at]")?.dataset.at;
  list.replaceChildren(...fresh.childNodes);
  if (key) focusAgain(key);
  asOf.textContent = `As of ${time}; this page looks again by itself.`;
  if (now > waiting) say("A new notification is waiting.", false);
  else if (now < waiting || lostSince) say("", false);
  lostSince = false;
  waiting = now;
  document.title = now > 0 ? `(${now}) ${title}` : title;
}

function focusAgain(key) {
  const same = list.querySelector(`a[href="${CSS.escape(key)}"]`) ?? list.querySelector(`form[action="${CSS.escape(key)}"] button`);
  same?.focus({ preventScroll: true });
}

function lost(why) {
  lostSince = true;
  say(`${why} This page is NOT up to date: the connection is lost. It tries again. If nobody answers, those on call are told.`.trim(), true);
}

function say(words, alarm) {
  if (said.textContent !== words) said.textContent = words;
  said.parentElement.classList.toggle("pop-duty__said--lost", alarm);
}

function listen() {
  const stream = new EventSource(list.dataset.stream);
  stream.onmessage = look;
  // a stream that was refused does not come again by itself
  stream.onerror = () => {
    if (stream.readyState === EventSource.CLOSED) setTimeout(listen, 15000);
  };
}

listen();
setInterval(look, 30000);
window.addEventListener("online", look);
document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && look());
