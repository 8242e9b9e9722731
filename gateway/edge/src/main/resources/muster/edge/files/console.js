// What a page does once it is there; without it every page works, and has to be loaded again.
import "./vendor.js";
import { commandLine } from "./line.js";
import { follow } from "./live.js";

const main = document.getElementById("main");
if (main?.dataset.live) {
  follow(main, document.getElementById("live"));
}

const line = document.getElementById("line-form");
if (line) {
  commandLine(line);
}
