// The command line: a preview while one types, words to go on with, and Enter that records exactly
// what the preview shows. What was sent and not answered is sent again with its key, also after the
// page was loaded anew, and is recorded once.

const SOON = 150;
const AGAIN = 2000;
const REMEMBERED = 20;
const BUSY = [502, 503, 504];
const TYPED_IN = "textarea, input:not([type=checkbox], [type=radio], [type=file], [type=submit])";

export function commandLine(form) {
  const line = form.elements.line;
  const list = document.getElementById("line-options");
  const answer = document.getElementById("line-answer");
  const user = form.dataset.user;
  const memory = remembering(user);

  let shown = null; // the text the preview is of
  let asked = 0;
  let waiting = null;
  let sending = false;
  let options = [];
  let active = -1;
  let from = 0;
  let back = 0;

  line.setAttribute("role", "combobox");
  line.setAttribute("aria-autocomplete", "list");
  line.setAttribute("aria-controls", list.id);
  line.setAttribute("aria-expanded", "false");
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Words to go on with");

  const data = (fields) => {
    const body = new URLSearchParams();
    for (const hidden of form.querySelectorAll("input[type=hidden]")) {
      body.set(hidden.name, hidden.value);
    }
    for (const [name, value] of Object.entries(fields)) {
      body.set(name, value);
    }
    return body;
  };

  const post = (address, fields, accept) =>
    fetch(address, { method: "POST", body: data(fields), headers: { Accept: accept, "Muster-Part": "true" } });

  function show(html) {
    answer.innerHTML = html;
    return answer.firstElementChild?.dataset.state;
  }

  // a word that is not typed to its end is no mistake yet
  function showWhileTyping(html) {
    const part = document.createElement("template");
    part.innerHTML = html;
    if (part.content.querySelector("[data-unfinished]")) {
      answer.replaceChildren();
      return false;
    }
    answer.replaceChildren(part.content);
    return true;
  }

  function say(text, lost) {
    const note = document.createElement("div");
    note.className = "muster-preview" + (lost ? " muster-preview--refused" : "");
    const words = document.createElement("p");
    words.textContent = text;
    note.append(words);
    answer.replaceChildren(note);
  }

  // Preview

  async function preview(typing = false) {
    clearTimeout(waiting);
    const text = line.value;
    const mine = ++asked;
    if (!text.trim()) {
      shown = null;
      answer.replaceChildren();
      return;
    }
    try {
      const got = await post("/command-line/preview", { line: text }, "text/html");
      const html = await got.text();
      if (mine !== asked) {
        return;
      }
      if (got.ok && typing) {
        shown = showWhileTyping(html) ? text : null;
      } else if (got.ok) {
        show(html);
        shown = text;
      } else {
        shown = null;
        say(got.status === 401 || got.status === 403
          ? "You are signed out, or the page is old. Load the page again"
          : "The service does not answer. Nothing was recorded; the preview comes with the next key", true);
      }
    } catch {
      if (mine === asked) {
        shown = null;
        say("Connection lost. Nothing was recorded; the preview comes with the next key", true);
      }
    }
  }

  function later() {
    clearTimeout(waiting);
    asked++;
    waiting = setTimeout(preview, SOON, true);
  }

  // Record

  async function record(sent) {
    sending = true;
    memory.pending(sent);
    line.readOnly = true;
    answer.querySelector("button")?.setAttribute("disabled", "");
    for (;;) {
      try {
        const got = await post("/command-line/record", sent, "text/html");
        if (!BUSY.includes(got.status)) {
          const html = await got.text();
          memory.pending(null);
          if (!got.ok) {
            say("Not recorded: you are signed out, or the page is old. Load the page again, then repeat", true);
          } else if (show(html) === "WRITTEN") {
            memory.add(sent.line);
            line.value = "";
          }
          break;
        }
      } catch {
        // tried again below
      }
      say("Not known whether it was recorded; trying again", true);
      await new Promise((done) => setTimeout(done, AGAIN));
    }
    sending = false;
    line.readOnly = false;
    shown = null;
    close();
    line.focus();
  }

  async function enter() {
    if (sending) {
      return;
    }
    if (shown === line.value) {
      const ready = answer.querySelector(".muster-preview__send");
      if (ready) {
        await record(Object.fromEntries(
          ["command", "body", "key", "sentence", "line"].map((name) => [name, ready.elements[name].value])));
      }
      return;
    }
    close();
    await preview();
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    enter();
  });

  answer.addEventListener("submit", (event) => {
    event.preventDefault();
    if (event.target.matches(".muster-preview__send")) {
      enter();
    } else if (event.submitter?.name === "line") {
      line.value = event.submitter.value;
      line.focus();
      preview();
    }
  });

  // Words to go on with

  async function complete() {
    const text = line.value.slice(0, line.selectionStart);
    // only at the end of the line: in the middle there is something already
    if (line.selectionStart !== line.value.length || !text.trim()) {
      return close();
    }
    return offer(text);
  }

  async function offer(text) {
    try {
      const got = await post("/command-line/completions", { line: text }, "application/json");
      if (!got.ok || line.value !== text || document.activeElement !== line) {
        return;
      }
      const offered = await got.json();
      if (line.value !== text) {
        return;
      }
      from = offered.from;
      open(offered.options);
    } catch {
      close();
    }
  }

  function open(given) {
    options = given;
    active = -1;
    line.removeAttribute("aria-activedescendant");
    list.replaceChildren(...options.map((option, i) => {
      const item = document.createElement("li");
      item.id = `line-option-${i}`;
      item.setAttribute("role", "option");
      item.setAttribute("aria-selected", "false");
      const word = document.createElement("span");
      word.className = "muster-line__word";
      word.textContent = option.text;
      item.append(word);
      if (option.label) {
        item.append(" " + option.label);
      }
      item.addEventListener("mousedown", (event) => {
        event.preventDefault();
        take(i);
      });
      return item;
    }));
    list.hidden = options.length === 0;
    line.setAttribute("aria-expanded", String(!list.hidden));
  }

  function close() {
    open([]);
  }

  function move(step) {
    list.children[active]?.setAttribute("aria-selected", "false");
    active = active < 0 && step < 0 ? options.length - 1 : (active + step + options.length) % options.length;
    const item = list.children[active];
    item.setAttribute("aria-selected", "true");
    item.scrollIntoView({ block: "nearest" });
    line.setAttribute("aria-activedescendant", item.id);
  }

  function take(i) {
    line.value = line.value.slice(0, from) + options[i].text + " ";
    changed();
  }

  function changed() {
    back = 0;
    later();
    complete();
  }

  function recall(step) {
    const lines = memory.lines();
    back = Math.min(Math.max(back + step, 0), lines.length);
    line.value = back === 0 ? "" : lines[lines.length - back];
    line.setSelectionRange(line.value.length, line.value.length);
    close();
    later();
  }

  line.addEventListener("input", changed);
  line.addEventListener("blur", close);
  line.addEventListener("keydown", (event) => {
    const isOpen = !list.hidden;
    if (event.isComposing) {
      return;
    }
    switch (event.key) {
      case "/":
        // the key that leads here, pressed here
        if (!line.value) {
          event.preventDefault();
        }
        break;
      case "ArrowDown":
      case "ArrowUp":
        event.preventDefault();
        if (isOpen) {
          move(event.key === "ArrowDown" ? 1 : -1);
        } else if (event.key === "ArrowUp") {
          recall(1);
        } else if (back > 0) {
          recall(-1);
        } else {
          offer(line.value);
        }
        break;
      case "Tab":
        if (isOpen && !event.shiftKey) {
          event.preventDefault();
          take(Math.max(active, 0));
        }
        break;
      case "Enter":
        if (isOpen && active >= 0) {
          event.preventDefault();
          take(active);
        }
        break;
      case "Escape":
        event.preventDefault();
        close();
        break;
    }
  });

  document.addEventListener("keydown", (event) => {
    // nothing begins with the key that leads here, so an empty field lets it through
    const typing = event.target.matches?.(TYPED_IN) && event.target.value !== "";
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      line.focus();
      line.select();
    }
  });

  const left = memory.left();
  if (left) {
    line.value = left.line;
    say("Not known whether it was recorded; trying again", true);
    record(left);
  } else if (line.value && !document.querySelector("#main .muster-preview")) {
    preview();
  }
}

// In this tab alone, and for this user alone: what is sent again is sent in the name of who sent it.
function remembering(user) {
  const read = (name) => {
    const kept = JSON.parse(sessionStorage.getItem(name) ?? "null");
    return kept?.user === user ? kept.value : null;
  };
  const write = (name, value) =>
    value === null ? sessionStorage.removeItem(name) : sessionStorage.setItem(name, JSON.stringify({ user, value }));
  return {
    lines: () => read("muster-lines") ?? [],
    add: (line) => write("muster-lines", [...(read("muster-lines") ?? []), line].slice(-REMEMBERED)),
    left: () => read("muster-sending"),
    pending: (sent) => write("muster-sending", sent),
  };
}
