// Only adds: every page works without it.
"use strict";

document.documentElement.classList.add("js");

// the list of problems is read out first
document.querySelector(".govuk-error-summary")?.focus();
document.querySelectorAll(".govuk-error-summary a").forEach((link) => {
  link.addEventListener("click", (event) => {
    const field = document.getElementById(link.hash.slice(1));
    if (!field) return;
    event.preventDefault();
    (field.closest("fieldset, .govuk-form-group") ?? field).scrollIntoView();
    field.focus({ preventScroll: true });
  });
});

// a second press of the button sends nothing; downloads (data-again) may be asked for again
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method !== "post" || "again" in form.dataset) return;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = "yes";
  event.submitter?.setAttribute("aria-disabled", "true");
  setTimeout(() => release(form), 15000);
});
window.addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach(release));

function release(form) {
  delete form.dataset.sent;
  form.querySelectorAll("[aria-disabled]").forEach((button) => button.removeAttribute("aria-disabled"));
}

// how many characters are left, only when it begins to matter
document.querySelectorAll("textarea[data-most]").forEach((area) => {
  const most = Number(area.dataset.most);
  const count = area.parentElement.querySelector(".pop-count");
  const say = () => {
    const left = most - area.value.length;
    count.textContent = left > most / 10 ? "" : left >= 0 ? `${left} characters left` : `${-left} characters too many`;
  };
  area.addEventListener("input", say);
  say();
});

// a file that is too large is not sent at all
document.querySelectorAll("input[type=file][data-most]").forEach((input) => {
  const said = document.createElement("p");
  said.className = "govuk-error-message";
  said.setAttribute("role", "alert");
  const large = () => (input.files[0]?.size ?? 0) > Number(input.dataset.most);
  const say = () => {
    const megabytes = (bytes) => Math.ceil(bytes / 1048576);
    said.textContent = large()
      ? `This file has ${megabytes(input.files[0].size)} MB, at most ${megabytes(input.dataset.most)} are taken`
      : "";
    said.hidden = !large();
  };
  said.hidden = true;
  input.before(said);
  input.addEventListener("change", say);
  input.form.addEventListener("submit", (event) => {
    if (!large()) return;
    event.preventDefault();
    event.stopPropagation();
    input.focus();
  });
});

// filters start closed on a phone, unless they are on; those beside a bar to search with, always
if (window.matchMedia("(max-width: 40em)").matches) {
  document.querySelectorAll("details.pop-filters").forEach((filters) => {
    if (!filters.querySelector(".pop-filters__on") || "beside" in filters.dataset) filters.open = false;
  });
}

// two minutes before the session ends: a warning; work in another tab counts
const warning = document.getElementById("session");
if (warning) {
  const KEY = "pop-last-seen";
  const before = 120;
  const length = Number(warning.dataset.seconds);
  const left = warning.querySelector(".pop-dialog__left");
  const spoken = warning.querySelector("[aria-live]");
  const seen = () => {
    try {
      localStorage.setItem(KEY, String(Date.now()));
    } catch {
      // storage may be switched off
    }
    here = Date.now();
  };
  let here = Date.now();
  const rest = () => {
    let elsewhere = 0;
    try {
      elsewhere = Number(localStorage.getItem(KEY));
    } catch {
      // storage may be switched off
    }
    return length - (Date.now() - Math.max(here, elsewhere)) / 1000;
  };
  const look = () => {
    const seconds = rest();
    if (seconds <= 0) {
      location.assign("/");
    } else if (seconds > before) {
      if (warning.open) warning.close();
    } else {
      if (!warning.open) warning.showModal();
      const minutes = Math.ceil(seconds / 60);
      const words = seconds > 60 ? `${minutes} minutes` : seconds > 20 ? "1 minute" : "a few seconds";
      if (left.textContent !== words) {
        left.textContent = words;
        spoken.textContent = `You will be signed out in ${words}`;
      }
    }
  };
  const stay = () =>
    fetch("/signin/alive", { cache: "no-store", redirect: "error" })
      .then((answer) => (answer.ok ? seen() : location.assign("/")))
      .catch(() => {
        spoken.textContent = "There is no connection. Try again.";
      })
      .finally(look);
  warning.querySelector("button").addEventListener("click", stay);
  warning.addEventListener("cancel", (event) => {
    event.preventDefault();
    stay();
  });
  document.addEventListener("visibilitychange", look);
  seen();
  look();
  setInterval(look, 5000);
}
