"use strict";

(() => {
  const root = document.documentElement;
  const one = (selector, within = document) => within.querySelector(selector);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const data = JSON.parse(one("#data").textContent);
  const margin = matchMedia("screen and (min-width: 64rem)");

  const make = (tag, name, ...children) => {
    const element = document.createElement(tag);
    if (name) element.className = name;
    element.append(...children);
    return element;
  };
  const button = (name, label, text, act) => {
    const element = make("button", name, text);
    element.type = "button";
    element.setAttribute("aria-label", label);
    element.addEventListener("click", act);
    return element;
  };
  const figure = (index) => document.getElementById(`m${index}`);

  root.classList.add("js");
  one(".bar").hidden = false;

  // --- theme ---------------------------------------------------------------------------------

  const theme = one(".theme");
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (root.dataset.theme ? root.dataset.theme === "dark" : dark.matches);
  const showTheme = () => theme.setAttribute("aria-pressed", isDark());
  try {
    const kept = localStorage.getItem("kaocheng-theme");
    if (kept === "dark" || kept === "light") root.dataset.theme = kept;
  } catch {
    // A page opened from a file may have no storage; the choice then lasts as long as the page.
  }
  theme.addEventListener("click", () => {
    root.dataset.theme = isDark() ? "light" : "dark";
    showTheme();
    try {
      localStorage.setItem("kaocheng-theme", root.dataset.theme);
    } catch {
      // As above.
    }
  });
  dark.addEventListener("change", showTheme);
  showTheme();

  // --- findings ------------------------------------------------------------------------------

  const report = one("#report");
  const notes = all(".note");
  const marks = all("mark");
  const hidden = new Set();
  let current = null;

  const numberOf = (note) => Number(note.id.slice(1));
  const shown = () => notes.filter((note) => !note.hidden);
  const marked = new Map();
  for (const mark of marks) {
    for (const number of mark.dataset.notes.split(" ").map(Number)) {
      marked.set(number, [...(marked.get(number) ?? []), mark]);
    }
  }
  const marksOf = (number) => marked.get(number) ?? [];
  const lineOf = (number) => marksOf(number)[0] ?? document.getElementById(`f${number}`);

  // Beside its line, or below the note before it where that one is too long.
  const place = () => {
    const inMargin = notes.filter((note) => report.contains(note));
    if (!margin.matches) {
      for (const note of inMargin) note.style.top = "";
      report.style.minHeight = "";
      return;
    }
    const top = report.getBoundingClientRect().top;
    const wanted = inMargin.map((note) => {
      const line = lineOf(numberOf(note)).getClientRects()[0];
      return [note, line?.top - top, note.offsetHeight];
    });
    let free = 0;
    for (const [note, line, height] of wanted) {
      if (note.hidden) continue;
      const at = Math.max(free, (Number.isFinite(line) ? line : free) - 4);
      note.style.top = `${at}px`;
      free = at + height + 6;
    }
    report.style.minHeight = `${free}px`;
  };

  const showPosition = () => {
    const position = one(".position");
    if (!position) return;
    const list = shown();
    one(".at", position).textContent = list.includes(current) ? list.indexOf(current) + 1 : "–";
    one(".of", position).textContent = list.length;
    for (const step of all("[data-step]")) step.disabled = !list.length;
  };

  const leave = () => {
    current?.classList.remove("current");
    for (const mark of all("mark.current")) mark.classList.remove("current");
    current = null;
  };

  const select = (note, { focus = true } = {}) => {
    leave();
    current = note;
    note.classList.add("current");
    const number = numberOf(note);
    for (const mark of marksOf(number)) mark.classList.add("current");
    lineOf(number).scrollIntoView({ block: "center" });
    if (focus) note.focus({ preventScroll: true });
    showPosition();
  };

  const step = (by) => {
    const list = shown();
    if (!list.length) return;
    let at = list.indexOf(current);
    if (at < 0) {
      // From where the reader is: the first finding below the top of the window, or above it.
      const below = list.findIndex((note) => lineOf(numberOf(note)).getBoundingClientRect().top > 60);
      at = by > 0 ? (below < 0 ? 0 : below) : (below < 0 ? list.length : below) - 1;
    } else {
      at += by;
    }
    close();
    select(list[(at + list.length) % list.length]);
  };

  for (const control of all("[data-step]")) {
    control.addEventListener("click", () => step(Number(control.dataset.step)));
  }

  const filter = () => {
    const gradeOf = new Map(notes.map((note) => [String(numberOf(note)), note.dataset.grade]));
    for (const note of notes) note.hidden = hidden.has(note.dataset.grade);
    for (const item of all(".foremost li")) item.hidden = hidden.has(item.dataset.grade);
    for (const reference of all(".ref")) reference.hidden = hidden.has(gradeOf.get(reference.textContent));
    for (const mark of marks) {
      const grades = mark.dataset.notes.split(" ").map((number) => gradeOf.get(number));
      const visible = ["error", "warning", "info"].find((grade) => grades.includes(grade) && !hidden.has(grade));
      mark.className = visible ?? "plain";
    }
    if (current?.hidden) leave();
    else if (current) for (const mark of marksOf(numberOf(current))) mark.classList.add("current");
    showPosition();
    place();
  };

  for (const toggle of all(".filter button")) {
    toggle.addEventListener("click", () => {
      const grade = toggle.dataset.grade;
      if (!hidden.delete(grade)) hidden.add(grade);
      toggle.setAttribute("aria-pressed", !hidden.has(grade));
      filter();
    });
  }

  // --- cards ---------------------------------------------------------------------------------

  const card = make("aside", "card");
  card.id = "card";
  card.hidden = true;
  card.tabIndex = -1;
  card.setAttribute("role", "dialog");
  card.setAttribute("aria-labelledby", "card-words");
  document.body.append(card);
  let open = null;

  const words = data.words;
  const link = (index) => {
    const element = make("a", index === open ? "self" : "to", figure(index).textContent);
    element.href = `#m${index}`;
    return element;
  };

  const fill = (index) => {
    const { kind, rows, subject, relations = [], notes: numbers = [] } = data.figures[index];
    const origin = figure(index);
    const title = make("p", "card-words", make("span", origin.classList[1] + " m", origin.textContent));
    title.id = "card-words";
    const list = make("dl");
    const row = (name, text) => list.append(make("dt", "", words.rows[name]), make("dd", "", text));
    for (const name of Object.keys(words.rows)) {
      if (name === "subject" && subject) {
        const [unit, item] = subject;
        const part = item === null ? "" : words.comma + words.item.replace("{number}", item);
        row(name, data.units[unit] + part);
      } else if (rows[name]) {
        row(name, rows[name]);
      }
    }
    const parts = [
      make(
        "div",
        "card-head",
        make("span", "card-kind", kind),
        button("", words.previous, "‹", () => beside(-1)),
        button("", words.next, "›", () => beside(1)),
        button("card-close", words.close, "×", () => close()),
      ),
      title,
      list,
    ];
    if (relations.length) {
      const sums = make("dl", "sums");
      for (const at of relations) {
        const { kind, sum } = data.relations[at];
        const written = sum.map((part) => (typeof part === "number" ? link(part) : part));
        sums.append(make("dt", "", kind), make("dd", "", ...written));
      }
      parts.push(make("h3", "", words.relations), sums);
    }
    const found = numbers.map((number) => document.getElementById(`n${number}`)).filter((note) => !note.hidden);
    if (found.length) {
      const copies = found.map((note) => {
        const copy = note.cloneNode(true);
        copy.removeAttribute("id");
        copy.removeAttribute("tabindex");
        copy.removeAttribute("style");
        copy.classList.remove("current");
        return copy;
      });
      parts.push(make("h3", "", words.findings), make("ul", "", ...copies));
    }
    card.replaceChildren(...parts);
  };

  // In the margin at its line, or from the bottom of a narrow window.
  const settle = () => {
    if (open === null) return;
    const origin = figure(open);
    if (!margin.matches) {
      card.style.left = card.style.top = "";
      const covered = origin.getBoundingClientRect().bottom - (innerHeight - card.offsetHeight - 16);
      if (covered > 0) scrollBy(0, covered);
      return;
    }
    const gap = 3 * parseFloat(getComputedStyle(root).fontSize);
    const left = report.getBoundingClientRect().right + gap - 20;
    const lowest = innerHeight - card.offsetHeight - 16;
    const top = Math.min(origin.getBoundingClientRect().top - 12, lowest);
    card.style.left = `${Math.max(0, Math.min(left, root.clientWidth - card.offsetWidth - 8))}px`;
    card.style.top = `${Math.max(one(".bar").offsetHeight + 12, top)}px`;
  };

  const unmark = () => {
    for (const element of all(".chosen, .kin", report.parentElement)) {
      element.classList.remove("chosen", "kin");
      element.removeAttribute("aria-expanded");
    }
  };

  const show = (index) => {
    open = index;
    unmark();
    const origin = figure(index);
    origin.classList.add("chosen");
    origin.setAttribute("aria-expanded", "true");
    const { relations = [], notes: numbers = [] } = data.figures[index];
    const kin = relations.flatMap((at) => data.relations[at].sum.filter((part) => typeof part === "number"));
    for (const other of [...kin, ...numbers.flatMap((number) => data.kin[number])]) {
      if (other !== index) figure(other).classList.add("kin");
    }
    fill(index);
    card.hidden = false;
    card.scrollTop = 0;
    const { top, bottom } = origin.getBoundingClientRect();
    if (top < one(".bar").offsetHeight || bottom > innerHeight) {
      origin.scrollIntoView({ block: "center" });
    }
    settle();
    card.focus({ preventScroll: true });
    history.replaceState(null, "", `#m${index}`);
  };

  const close = ({ focus = true } = {}) => {
    if (open === null) return;
    const origin = figure(open);
    open = null;
    card.hidden = true;
    unmark();
    history.replaceState(null, "", location.pathname + location.search);
    if (focus) origin.focus({ preventScroll: true });
  };

  const beside = (by) => show((open + by + data.figures.length) % data.figures.length);

  // --- contents ------------------------------------------------------------------------------

  const contents = one("#contents");
  const opener = one(".open-contents");
  const drawer = (wanted) => {
    if (!contents || contents.classList.contains("open") === wanted) return;
    contents.classList.add("used");
    contents.classList.toggle("open", wanted);
    opener.setAttribute("aria-expanded", wanted);
    if (wanted) one(".here > a, a", contents).focus();
    else opener.focus({ preventScroll: true });
  };
  opener?.addEventListener("click", () => drawer(!contents.classList.contains("open")));

  const entries = contents
    ? all("a", contents).map((entry) => [entry, document.getElementById(entry.hash.slice(1))])
    : [];
  const follow = () => {
    root.classList.toggle("scrolled", scrollY > 240);
    if (!entries.length) return;
    const reached = one(".bar").offsetHeight + 40;
    let low = 0;
    let high = entries.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (entries[middle][1].getBoundingClientRect().top <= reached) low = middle + 1;
      else high = middle;
    }
    const entry = entries[low - 1]?.[0];
    if (entry?.getAttribute("aria-current")) return;
    for (const old of all(".here", contents)) old.classList.remove("here");
    one("[aria-current]", contents)?.removeAttribute("aria-current");
    if (!entry) return;
    entry.setAttribute("aria-current", "true");
    for (let item = entry.closest("li"); item; item = item.parentElement.closest("li")) item.classList.add("here");
    const { top, bottom } = entry.getBoundingClientRect();
    const frame = contents.getBoundingClientRect();
    if (top < frame.top + 40 || bottom > frame.bottom - 40) {
      contents.scrollTop += top - frame.top - frame.height / 3;
    }
  };

  // --- links and keys ------------------------------------------------------------------------

  document.addEventListener("click", (event) => {
    const anchor = event.target.closest("a[href^='#']");
    const plain = !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    const found = anchor && plain && /^#([mfn])(\d+)$/.exec(anchor.getAttribute("href"));
    if (found && found[1] === "m") {
      event.preventDefault();
      if (open === Number(found[2]) && !card.contains(anchor)) close();
      else show(Number(found[2]));
    } else if (found) {
      event.preventDefault();
      close({ focus: false });
      select(document.getElementById(`n${found[2]}`));
    } else {
      if (!card.contains(event.target)) close({ focus: false });
      if (anchor || !event.target.closest("#contents, .open-contents")) drawer(false);
    }
  });

  document.addEventListener("keydown", (event) => {
    if (event.metaKey || event.ctrlKey || event.altKey) return;
    if (event.key === "Escape") {
      if (open !== null) close();
      else if (contents?.classList.contains("open")) drawer(false);
      else leave();
    } else if (event.key === " " && event.target.matches(".m, .ref, .to")) {
      event.preventDefault();
      event.target.click();
    } else if (event.key === "n" || event.key === "j") {
      step(1);
    } else if (event.key === "p" || event.key === "k") {
      step(-1);
    } else if (open !== null && (event.key === "ArrowLeft" || event.key === "ArrowRight")) {
      beside(event.key === "ArrowLeft" ? -1 : 1);
    }
  });

  let waiting = false;
  addEventListener(
    "scroll",
    () => {
      if (waiting) return;
      waiting = true;
      requestAnimationFrame(() => {
        waiting = false;
        follow();
      });
    },
    { passive: true },
  );
  new ResizeObserver(() => {
    place();
    settle();
    follow();
  }).observe(report);
  addEventListener("resize", settle);
  margin.addEventListener("change", place);
  showPosition();
  follow();

  const address = () => {
    const found = /^#([mfn])(\d+)$/.exec(location.hash);
    const target = found && document.getElementById(found[1] === "m" ? `m${found[2]}` : `n${found[2]}`);
    if (!target) return;
    if (found[1] === "m") show(Number(found[2]));
    else select(target);
  };
  addEventListener("hashchange", address);
  address();
})();
