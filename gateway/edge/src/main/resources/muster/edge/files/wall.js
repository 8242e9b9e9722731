// Lets a page fill the screen, where the browser can.
export function fullScreen(button) {
  if (!document.fullscreenEnabled) {
    return;
  }
  button.hidden = false;
  button.addEventListener("click", () =>
    document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen());
  document.addEventListener("fullscreenchange", () => {
    button.textContent = document.fullscreenElement ? "Leave full screen" : "Full screen";
  });
}
