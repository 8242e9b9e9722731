// Moves the clocks of a page on between two looks at the service, by the time since the last one: the
// clock of this machine may be wrong.
export function tick(main) {
  let told = null;
  let since = 0;

  setInterval(() => {
    if (main.dataset.at !== told) {
      told = main.dataset.at;
      since = performance.now();
    }
    const passed = Math.floor((performance.now() - since) / 1000);
    for (const clock of main.querySelectorAll("[data-clock]")) {
      const seconds = Number(clock.dataset.seconds);
      const left = clock.dataset.clock === "down" && seconds >= 0;
      // what follows the end of a wave is for the service to say
      clock.textContent = text(left ? Math.max(0, seconds - passed) : Math.abs(seconds) + passed);
    }
  }, 1000);
}

function text(seconds) {
  const two = (number) => String(number).padStart(2, "0");
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}
