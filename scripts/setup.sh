# Brings in what building, testing and measuring need. Sourced by the other scripts and .ci/run.

say() { printf '%s\n' "$*" >&2; }

fail() {
  say "error: $*"
  exit 2
}

# The oldest Swift that can read Package.swift.
required_swift=6.2

need_swift() {
  command -v swift >/dev/null 2>&1 ||
    fail "Swift is not installed; Billing Center needs version $required_swift or newer;" \
      "install it from https://www.swift.org/install/ and open a new terminal"
  found=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9]*\.[0-9]*\).*/\1/p' |
    head -n 1)
  oldest=$(printf '%s\n%s\n' "$required_swift" "${found:-0}" | sort -V | head -n 1)
  [ "$oldest" = "$required_swift" ] ||
    fail "this is Swift ${found:-of an unknown version}; Billing Center needs version" \
      "$required_swift or newer; install it from https://www.swift.org/install/"
}

# Looks for the files themselves: they may have come without a package.
has_ncurses() {
  has_header=no
  for header in /usr/include/curses.h /usr/include/ncurses.h /usr/local/include/curses.h; do
    if [ -e "$header" ]; then has_header=yes; fi
  done
  [ "$has_header" = yes ] || return 1
  for library in /usr/lib/libncursesw.so /usr/lib64/libncursesw.so /usr/local/lib/libncursesw.so \
    /usr/lib/*/libncursesw.so; do
    if [ -e "$library" ]; then return 0; fi
  done
  return 1
}

# install PACKAGE... — by apt-get, with a fresh list of packages only where the old one fails.
install() {
  if ! command -v apt-get >/dev/null 2>&1; then
    fail "missing: $*; this system has no apt-get; install what corresponds to it" \
      "(ncurses-devel on Fedora, for example) and run this again"
  elif [ "$(id -u)" -eq 0 ]; then
    as_root=
  elif command -v sudo >/dev/null 2>&1; then
    as_root=sudo
  else
    fail "missing: $*; as an administrator run: apt-get install $*"
  fi
  say "Installing $* …"
  export DEBIAN_FRONTEND=noninteractive
  $as_root apt-get install -y -qq --no-install-recommends "$@" >/dev/null 2>&1 && return
  $as_root apt-get update -qq >&2 &&
    $as_root apt-get install -y -qq --no-install-recommends "$@" >&2 ||
    fail "could not install $*; is there a network? As an administrator try: apt-get install $*"
}

need_ncurses() { has_ncurses || install libncursesw5-dev; }

# The tests that look at a real terminal run the program in tmux.
need_tmux() { command -v tmux >/dev/null 2>&1 || install tmux; }

# They run it as on other terminals, too, whose entries are in a package of their own.
need_terminals() { infocmp xterm-direct >/dev/null 2>&1 || install ncurses-term; }

# Instructions are counted by it.
need_valgrind() { command -v valgrind >/dev/null 2>&1 || install valgrind; }

# A terminal for a program that nobody sits at.
need_script() { command -v script >/dev/null 2>&1 || install bsdutils; }

# CI looks through the manual page.
need_mandoc() { command -v mandoc >/dev/null 2>&1 || install mandoc; }

# Benchmarks hold the store's commits against those of SQLite.
need_sqlite() { [ -e /usr/include/sqlite3.h ] || install libsqlite3-dev; }

# archive_of NAME — where lib NAME lies that goes into a program; nothing where it is nowhere.
archive_of() {
  for found in /usr/lib/lib"$1".a /usr/lib64/lib"$1".a /usr/lib/*/lib"$1".a \
    /usr/lib/gcc/*/*/lib"$1".a /usr/local/lib/lib"$1".a; do
    if [ -e "$found" ]; then
      printf '%s' "$found"
      return
    fi
  done
}

# gather_archives — has what ncurses and C++ need put into the program, as far as it can be had so.
gather_archives() {
  mkdir -p "$archives"
  for library in ncursesw tinfo stdc++; do
    found=$(archive_of "$library")
    if [ -n "$found" ]; then ln -sf "$found" "$archives/lib$library.a"; fi
  done
}

# build_for_users OPTIONS… — swift build, as users have the program: with all libraries in it but the
# system's C library, so that nobody needs Swift, and without the names of what is in it. It begins at
# an address of its own, so that none of 97,000 addresses has to be moved, types are asked for by their
# functions, not looked up by their names, and what keys need lies side by side (docs/decisions/0021), for
# which Swift's own linker is taken. With keeps_names=yes the names stay.
build_for_users() {
  archives="$root/.build/release-static/archives"
  gather_archives
  # In many systems a part of ncurses is a library of its own.
  if [ -e "$archives/libncursesw.a" ] && [ -e "$archives/libtinfo.a" ]; then
    set -- -Xlinker -ltinfo "$@"
  fi
  [ "${keeps_names:-no}" = yes ] || set -- -Xlinker -s "$@"
  swift build --package-path "$root" --scratch-path "$root/.build/release-static" -c release \
    --static-swift-stdlib -Xlinker --no-export-dynamic -Xlinker -L"$archives" \
    -Xswiftc -use-ld=lld -Xswiftc -Xfrontend -Xswiftc -function-sections \
    -Xlinker --symbol-ordering-file="$root/scripts/code-order.txt" -Xlinker --no-warn-symbol-ordering \
    -Xswiftc -Xclang-linker -Xswiftc -no-pie -Xswiftc -Xclang-linker -Xswiftc -static-libgcc \
    -Xswiftc -Xfrontend -Xswiftc -disable-concrete-type-metadata-mangled-name-accessors "$@"
}
