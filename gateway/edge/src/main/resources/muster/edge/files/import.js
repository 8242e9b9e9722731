// Sends the file in the background, so that its form stays as it was filled, and shows how far it is:
// first how much is sent, then how many lines are answered.
const LINES = /data-lines="(\d+)"/g;

export function watch(form) {
  const frame = form.querySelector(".muster-progress");
  const bar = frame.querySelector("progress");
  const says = frame.querySelector("[role=status]");
  const result = document.getElementById("result");
  const buttons = [...form.querySelectorAll("button")];

  const working = (yes) => {
    buttons.forEach((button) => { button.disabled = yes; });
  };

  function show(call) {
    const page = new DOMParser().parseFromString(call.responseText, "text/html");
    const shown = page.getElementById("result") ?? page.getElementById("main");
    result.replaceChildren(...(shown?.childNodes ?? []));
    bar.value = 100;
    says.textContent = call.status < 400 ? "Finished" : "Refused as a whole";
    working(false);
    result.focus();
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const call = new XMLHttpRequest();
    call.open("POST", event.submitter?.formAction ?? form.action);
    call.setRequestHeader("Accept", "text/html");
    call.upload.onprogress = (sent) => {
      bar.value = (100 * sent.loaded) / sent.total;
      says.textContent = `${Math.round(bar.value)} % sent`;
    };
    call.onprogress = () => {
      const lines = [...call.responseText.matchAll(LINES)].at(-1)?.[1];
      if (lines) {
        says.textContent = `${Number(lines).toLocaleString("en-GB")} lines done`;
      }
    };
    call.onload = () => show(call);
    call.onerror = () => {
      says.textContent = "The connection broke off. What was recorded stays. Send the same again: nothing is recorded twice.";
      working(false);
    };
    result.replaceChildren();
    frame.hidden = false;
    bar.value = 0;
    says.textContent = "Sending";
    const filled = new FormData(form);
    working(true);
    call.send(filled);
  });
}
