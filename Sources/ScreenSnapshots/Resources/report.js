const body = document.body;
const articles = [...document.querySelectorAll("article")];
const filter = document.getElementById("filter");
const mix = document.getElementById("mix");
const ground = document.getElementById("ground");
const views = [...document.querySelectorAll("button[data-view]")];

/** Makes screens smaller where they then fit, two in a row or else one, as long as they can be read. */
function fit() {
  const readable = 0.6;
  const isPair = body.dataset.view === "side";
  const rows = [...document.querySelectorAll("article:not([hidden]) .frames")];
  for (const stage of document.querySelectorAll(".stage")) stage.style.zoom = 1;
  // All is measured before anything changes, so that the page is laid out once.
  const zooms = rows.map((row) => {
    const screens = [...row.querySelectorAll(".screen")];
    const widest = Math.max(...screens.map((screen) => screen.scrollWidth)) + 2;
    const half = isPair && screens.length > 1 ? (row.clientWidth - 16) / 2 / widest : 0;
    return half >= readable ? half : Math.max(row.clientWidth / widest, readable);
  });
  rows.forEach((row, index) => {
    // A little less, as fonts come in whole steps.
    const zoom = Math.min(1, Math.floor(zooms[index] * 100) / 100);
    for (const stage of row.querySelectorAll(".stage")) stage.style.zoom = zoom;
  });
}

function show(view) {
  body.dataset.view = view;
  for (const button of views) button.setAttribute("aria-pressed", button.dataset.view === view);
  fit();
}

function turn(isLight) {
  body.classList.toggle("light", isLight);
  body.classList.toggle("dark", !isLight);
  ground.textContent = isLight ? "t dark" : "t light";
}

function blend(value) {
  mix.value = value;
  body.style.setProperty("--mix", value / 100);
}

/** Puts a frame around the cells of a change, in both pictures. */
function point(change) {
  for (const spot of document.querySelectorAll(".spot")) spot.remove();
  const { row, column, rows, columns } = change.dataset;
  for (const stage of change.closest("article").querySelectorAll(".stage")) {
    const spot = document.createElement("div");
    spot.className = "spot";
    spot.style.left = `calc(${column}ch - 2px)`;
    spot.style.top = `${row * 16 - 2}px`;
    spot.style.width = `calc(${columns}ch + 4px)`;
    spot.style.height = `${rows * 16 + 4}px`;
    stage.append(spot);
  }
}

function step(elements, by) {
  const seen = elements.filter((element) => !element.closest("article").hidden);
  if (!seen.length) return;
  const place = seen.findIndex((element) => element.contains(document.activeElement));
  const next = place < 0 ? (by > 0 ? 0 : seen.length - 1) : place + by;
  seen[Math.min(Math.max(next, 0), seen.length - 1)].focus();
}

function toggle() {
  if (body.dataset.view === "over") blend(mix.value > 50 ? 0 : 100);
  else show(body.dataset.view === "now" ? "was" : "now");
}

function copy() {
  const article = document.activeElement.closest("article") ?? articles.find((one) => !one.hidden);
  const command = article?.querySelector(".accept")?.textContent;
  if (command) navigator.clipboard?.writeText(command);
}

const changes = [...document.querySelectorAll(".change")];
const keys = {
  j: () => step(articles, 1),
  k: () => step(articles, -1),
  n: () => step(changes, 1),
  p: () => step(changes, -1),
  1: () => show("side"),
  2: () => show("over"),
  3: () => show("was"),
  4: () => show("now"),
  " ": toggle,
  c: copy,
  t: () => turn(!body.classList.contains("light")),
  "/": () => filter.focus(),
};

if (filter) {
  for (const button of views) button.onclick = () => show(button.dataset.view);
  for (const change of changes) change.onclick = change.onfocus = () => point(change);
  ground.onclick = keys.t;
  mix.oninput = () => blend(mix.value);
  filter.oninput = () => {
    const words = filter.value.toLowerCase().split(/\s+/).filter(Boolean);
    for (const article of articles) {
      const text = article.dataset.text ??= (article.getAttribute("aria-label") + " "
        + article.querySelector(".place").textContent + " "
        + (article.querySelector(".changes")?.textContent ?? "")).toLowerCase();
      article.hidden = !words.every((word) => text.includes(word));
    }
    fit();
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target === filter) {
      if (event.key === "Escape") filter.blur();
      return;
    }
    const isButton = event.target.tagName === "BUTTON" || event.target.tagName === "INPUT";
    const action = keys[event.key];
    if (!action || (event.key === " " && isButton)) return;
    event.preventDefault();
    action();
  });
}
addEventListener("resize", fit);
fit();
if (ground) turn(matchMedia("(prefers-color-scheme: light)").matches);
else if (matchMedia("(prefers-color-scheme: light)").matches) body.className = "light";
