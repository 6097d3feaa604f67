const index = JSON.parse(document.getElementById("index").textContent);
const filter = document.getElementById("filter");
const zoom = document.getElementById("zoom");
const main = document.querySelector("main");
const groups = document.getElementById("groups");
const dimensions = [
  { title: "theme", names: index.themes },
  { title: "language", names: index.languages },
  { title: "size", names: index.sizes.map((size) => size.name) },
];
const atOnce = 300;
let limit = atOnce;

/** What the address says, so that a view can be passed on; the first of each where it says nothing. */
function read() {
  const wanted = new URLSearchParams(location.hash.slice(1));
  filter.value = wanted.get("page") ?? "";
  for (const { title, names } of dimensions) {
    const chosen = (wanted.get(title) ?? "").split(",").filter((name) => names.includes(name));
    const dimension = dimensions.find((one) => one.title === title);
    dimension.chosen = new Set(chosen.length ? chosen : names.slice(0, 1));
  }
}

function write() {
  const view = new URLSearchParams();
  if (filter.value) view.set("page", filter.value);
  for (const { title, chosen } of dimensions) view.set(title, [...chosen].join(","));
  history.replaceState(null, "", "#" + view.toString().replaceAll("%2C", ","));
}

function button(text, isPressed, action) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = text;
  if (isPressed !== undefined) button.setAttribute("aria-pressed", isPressed);
  button.onclick = action;
  return button;
}

function drawGroups(focused) {
  groups.replaceChildren(...dimensions.map((dimension) => {
    const { title, names, chosen } = dimension;
    const set = document.createElement("fieldset");
    const legend = document.createElement("legend");
    legend.textContent = title;
    const turn = (name) => {
      if (!chosen.delete(name)) chosen.add(name);
      if (!chosen.size) chosen.add(name);
      change(title + name);
    };
    const isAll = chosen.size === names.length;
    set.append(legend, ...names.map((name) => {
      const made = button(name, chosen.has(name), () => turn(name));
      made.dataset.key = title + name;
      return made;
    }));
    if (names.length > 1) {
      const all = button("all", isAll, () => {
        dimension.chosen = new Set(isAll ? names.slice(0, 1) : names);
        change(title + " all");
      });
      all.dataset.key = title + " all";
      set.append(all);
    }
    return set;
  }));
  if (focused) groups.querySelector(`[data-key="${CSS.escape(focused)}"]`)?.focus();
}

function figure(number) {
  const [page, theme, language, size] = index.pictures[number];
  const { name, width, height } = index.sizes[size];
  const text = [index.pages[page], index.themes[theme], index.languages[language], name].join(" · ");
  const made = document.createElement("figure");
  const link = document.createElement("a");
  link.href = index.files[number];
  const image = document.createElement("img");
  Object.assign(image, { loading: "lazy", alt: text, width, height, src: index.files[number] });
  link.append(image);
  const caption = document.createElement("figcaption");
  caption.textContent = text;
  made.append(link, caption);
  return made;
}

function draw() {
  const words = filter.value.toLowerCase().split(/\s+/).filter(Boolean);
  const found = [];
  index.pictures.forEach(([page, ...places], number) => {
    const isWanted = dimensions.every(({ names, chosen }, at) => chosen.has(names[places[at]]));
    if (isWanted && words.every((word) => index.pages[page].toLowerCase().includes(word))) {
      found.push(number);
    }
  });
  document.getElementById("count").textContent = `${found.length} of ${index.files.length}`;
  main.replaceChildren(...found.slice(0, limit).map(figure));
  if (found.length > limit) {
    const more = button(`${found.length - limit} more`, undefined, () => {
      limit += atOnce;
      draw();
    });
    more.id = "more";
    main.append(more);
  }
}

function change(focused) {
  limit = atOnce;
  write();
  drawGroups(focused);
  draw();
}

filter.oninput = () => change();
zoom.oninput = () => document.body.style.setProperty("--zoom", zoom.value + "px");
addEventListener("hashchange", () => {
  read();
  drawGroups();
  draw();
});
addEventListener("keydown", (event) => {
  if (event.key === "/" && event.target.tagName !== "INPUT") {
    event.preventDefault();
    filter.focus();
  }
});
read();
drawGroups();
draw();
