// What a page does once it is there; without it every page works, and has to be loaded again.
import "./vendor.js";
import { commandLine } from "./line.js";
import { follow } from "./live.js";

const main = document.getElementById("main");
if (main?.dataset.live) {
  follow(main, document.getElementById("live"));
}

if (main?.querySelector("[data-clock]")) {
  const { tick } = await import("./clock.js");
  tick(main);
}

const wall = document.getElementById("full-screen");
if (wall) {
  const { fullScreen } = await import("./wall.js");
  fullScreen(wall);
}

const importing = document.querySelector("form[data-import]");
if (importing) {
  const { watch } = await import("./import.js");
  watch(importing);
}

const line = document.getElementById("line-form");
if (line) {
  commandLine(line);
}
