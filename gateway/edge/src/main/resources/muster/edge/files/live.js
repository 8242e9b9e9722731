// Keeps the main part of a page as it would be if it were loaded now: after each event it is fetched
// again and what differs is put in place. The event stream resumes by itself after a lost connection.
import { htmx } from "./vendor.js";

// events that come together are shown together; the first waits no longer than a person notices
const TOGETHER = 80;
const AGAIN = 2000;

const time = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", second: "2-digit", timeZone: "Europe/London" });

export function follow(main, says) {
  let shown = Number(main.dataset.live);
  let seen = shown;
  let stream = null;
  let waiting = null;
  let stopped = false;

  const say = (text, lost) => {
    says.textContent = text;
    says.classList.toggle("muster-live--lost", lost);
  };

  async function show() {
    waiting = null;
    const wanted = seen;
    const here = new URL(location.href);
    here.searchParams.set("atLeast", wanted);
    await htmx.ajax("GET", here.pathname + here.search, {
      source: main,
      target: "#main",
      select: "#main",
      swap: "outerMorph",
    });
    const got = document.getElementById("main").dataset.live;
    if (got === undefined) {
      stop();
      say("No longer live. Load the page again to see what is so now", true);
      return;
    }
    // a failed request leaves the page as it was
    if (Number(got) < wanted) {
      say("What you see may be out of date; trying again", true);
      waiting ??= setTimeout(show, AGAIN);
      return;
    }
    shown = Number(got);
    say(`Live. Last change shown at ${time.format(new Date())}`, false);
    if (seen > shown) {
      soon();
    }
  }

  function soon() {
    waiting ??= setTimeout(show, TOGETHER);
  }

  function stop() {
    stopped = true;
    stream?.close();
    stream = null;
  }

  function open() {
    stream = new EventSource(`/api/feed/stream?after=${seen}`);
    stream.onopen = () => (seen > shown ? soon() : say("Live", false));
    stream.onerror = () => say("Connection lost. What you see may be out of date; trying again", true);
    stream.onmessage = (event) => {
      seen = Math.max(seen, Number(event.lastEventId));
      soon();
    };
  }

  // a browser gives a site few connections, which pages nobody looks at would use up
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) {
      stream?.close();
      stream = null;
    } else if (!stream && !stopped) {
      open();
    }
  });
  open();

  // what the clock alone changes is no event
  if (main.dataset.every) {
    setInterval(() => stream && soon(), Number(main.dataset.every) * 1000);
  }
}
