// Says on a page that somebody has changed what it shows, and offers to load it again. It never loads by itself: a form that is being filled
// in stays as it is. Only a page that is looked at listens, so that many open pages do not use up the connections of a browser.
(() => {
  "use strict";
  const line = document.querySelector("[data-changes]");
  if (!line || !window.EventSource) return;
  let place = Number(line.dataset.place);
  let source;

  const tell = (text) => {
    const box = document.createElement("div");
    box.className = "pn-flash";
    const said = document.createElement("span");
    said.textContent = text;
    const again = document.createElement("a");
    again.href = location.pathname + location.search;
    again.textContent = line.dataset.again;
    box.append(said, " ", again);
    line.replaceChildren(box);
  };

  const rest = () => {
    source?.close();
    source = undefined;
  };

  const listen = () => {
    if (source || document.hidden) return;
    source = new EventSource(`${line.dataset.changes}?after=${place}`);
    source.addEventListener("change", (event) => {
      place = Number(event.lastEventId);
      tell(event.data);
    });
    // A lost connection is tried again by the browser; one that was refused stays closed.
    source.addEventListener("error", () => {
      if (source?.readyState === EventSource.CLOSED) source = null;
    });
  };

  document.addEventListener("visibilitychange", () => (document.hidden ? rest() : listen()));
  addEventListener("pagehide", rest);
  addEventListener("pageshow", listen);
  listen();
})();
